using CrashWorker;
using EGov.Local.Documents;
using EGov.Platform.Storage;
using EmbeddedFunctions;
using EmbeddedFunctions.ChangeFeed;
using EmbeddedFunctions.Storage;
using Microsoft.Extensions.DependencyInjection;

namespace Soak;

/// <summary>An app with one of everything: the orchestrations and the queue of the crash tests, sessions, a timer, HTTP and a change feed.</summary>
internal static class SoakApp
{
    internal const string Name = "soak";

    internal const string Container = "things";

    internal static FunctionAppDefinition Definition(Effects effects, Lag lag) => new(Name, typeof(SoakApp).Assembly, static (_, _) => { })
    {
        HostJson = """
            {
              "version": "2.0",
              "extensions": { "serviceBus": { "maxConcurrentCalls": 32, "maxConcurrentSessions": 16, "sessionIdleTimeout": "00:00:01" } }
            }
            """,
        ServiceBusJson = """
            {
              "UserConfig": {
                "Namespaces": [
                  {
                    "Name": "soak",
                    "Queues": [
                      {
                        "Name": "work",
                        "Properties": {
                          "MaxDeliveryCount": 1000, "RequiresDuplicateDetection": true, "DuplicateDetectionHistoryTimeWindow": "PT1M"
                        }
                      },
                      {
                        "Name": "steps",
                        "Properties": {
                          "MaxDeliveryCount": 1000, "RequiresSession": true,
                          "RequiresDuplicateDetection": true, "DuplicateDetectionHistoryTimeWindow": "PT1M"
                        }
                      }
                    ]
                  }
                ]
              }
            }
            """,
        ConfigureServices = services =>
        {
            services.AddSingleton(effects);
            services.AddSingleton(lag);
            services.AddSingleton<ChangeSignal>();
            services.AddSingleton(static provider => new SqliteDocumentStore(
                provider.GetRequiredService<DataStore>(), Name, Container, provider.GetRequiredService<ChangeSignal>(), provider.GetRequiredService<TimeProvider>()));
            services.AddSingleton<IDocumentStore>(static provider => provider.GetRequiredService<SqliteDocumentStore>());
            services.AddSingleton<IChangeFeedSource>(static provider => new SqliteChangeFeed(
                Name, Container, provider.GetRequiredService<SqliteDocumentStore>(), provider.GetRequiredService<ChangeSignal>()));
        },
    };
}
