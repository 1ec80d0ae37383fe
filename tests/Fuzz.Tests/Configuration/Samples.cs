namespace EmbeddedFunctions.Fuzz.Tests.Configuration;

/// <summary>Right configurations that name everything that is read, to be made wrong.</summary>
internal static class Samples
{
    public const string HostJson = """
        {
          "version": "2.0",
          "functionTimeout": "00:05:00",
          "extensions": {
            "http": { "routePrefix": "api" },
            "serviceBus": {
              "autoCompleteMessages": true, "maxConcurrentCalls": 16, "maxConcurrentSessions": 8, "maxMessageBatchSize": 100,
              "prefetchCount": 0, "sessionIdleTimeout": "00:00:01", "maxAutoLockRenewalDuration": "00:05:00"
            },
            "durableTask": {
              "hubName": "sample", "maxConcurrentActivityFunctions": 64, "maxConcurrentOrchestratorFunctions": 64, "defaultVersion": "1"
            }
          }
        }
        """;

    public const string ServiceBusJson = """
        {
          "UserConfig": {
            "Namespaces": [
              {
                "Name": "sample",
                "Queues": [
                  {
                    "Name": "orders",
                    "Properties": {
                      "DefaultMessageTimeToLive": "P14D", "LockDuration": "PT1M", "MaxDeliveryCount": 5, "DeadLetteringOnMessageExpiration": true,
                      "RequiresDuplicateDetection": true, "DuplicateDetectionHistoryTimeWindow": "PT1H", "RequiresSession": false,
                      "ForwardDeadLetteredMessagesTo": "aside"
                    }
                  },
                  { "Name": "steps", "Properties": { "RequiresSession": true } },
                  { "Name": "hop", "Properties": { "ForwardTo": "orders" } },
                  { "Name": "aside" }
                ],
                "Topics": [
                  {
                    "Name": "events",
                    "Properties": { "DefaultMessageTimeToLive": "P14D", "RequiresDuplicateDetection": true },
                    "Subscriptions": [
                      {
                        "Name": "all",
                        "Properties": { "MaxDeliveryCount": 3, "RequiresSession": false },
                        "Rules": [
                          {
                            "Name": "dossiers",
                            "Properties": {
                              "FilterType": "Correlation",
                              "CorrelationFilter": { "Label": "dossier", "Properties": { "kind": "new", "size": 3, "urgent": true } }
                            }
                          }
                        ]
                      },
                      { "Name": "rest" }
                    ]
                  }
                ]
              }
            ],
            "Logging": { "Type": "File" }
          }
        }
        """;

    public static FunctionAppDefinition App(string name = "sample", string hostJson = "{}", string serviceBusJson = "{\"UserConfig\":{}}") =>
        new(name, typeof(Samples).Assembly, static (_, _) => { }) { HostJson = hostJson, ServiceBusJson = serviceBusJson, Includes = static _ => false };
}
