namespace EmbeddedFunctions.Tests.ServiceBus;

/// <summary>Configurations of the official emulator.</summary>
internal static class BusJson
{
    internal static string Of(string queues = "", string topics = "") =>
        $$"""{ "UserConfig": { "Namespaces": [ { "Name": "tests", "Queues": [ {{queues}} ], "Topics": [ {{topics}} ] } ], "Logging": { "Type": "File" } } }""";

    internal static string Queue(string name, string properties = "") => $$"""{ "Name": "{{name}}", "Properties": { {{properties}} } }""";

    internal static string Topic(string name, string subscriptions, string properties = "") =>
        $$"""{ "Name": "{{name}}", "Properties": { {{properties}} }, "Subscriptions": [ {{subscriptions}} ] }""";

    internal static string Subscription(string name, string properties = "", string rules = "") =>
        $$"""{ "Name": "{{name}}", "Properties": { {{properties}} }, "Rules": [ {{rules}} ] }""";

    internal static string Rule(string filter) =>
        $$"""{ "Name": "rule", "Properties": { "FilterType": "Correlation", "CorrelationFilter": { {{filter}} } } }""";
}
