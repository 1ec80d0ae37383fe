using System.Text.Json.Nodes;

namespace EGov.Bicep.Tests;

/// <summary>Queues, topics, subscriptions and rules as lines, so that what is declared and what would be made can be held against each other.</summary>
internal static class BusEntities
{
    private const string Namespace = "Microsoft.ServiceBus/namespaces";

    /// <summary>What a servicebus.json declares.</summary>
    public static IEnumerable<string> Declared(string servicebus) => JsonNode.Parse(servicebus)!["UserConfig"]!["Namespaces"]!.AsArray().SelectMany(static each =>
        Items(each!["Queues"]).Select(static queue => Line("queue", NameOf(queue), queue["Properties"]))
            .Concat(Items(each["Topics"]).SelectMany(OfTopic)));

    /// <summary>What would be made; a rule that lets nothing in stands for the one with which every subscription is born.</summary>
    public static IEnumerable<string> Made(Deployment deployment) => deployment.Resources
        .Where(static each => each.Type.StartsWith($"{Namespace}/", StringComparison.Ordinal) && !IsBarrier(each))
        .Select(static each => Line(KindOf(each.Type), string.Join('/', each.Names.Skip(1)), each.Properties));

    /// <summary>The subscriptions that let nothing in but what their rules name.</summary>
    public static IEnumerable<string> Barred(Deployment deployment) => deployment.Resources.Where(IsBarrier).Select(static each => string.Join('/', each.Names[1..^1]));

    private static IEnumerable<string> OfTopic(JsonNode topic) => Items(topic["Subscriptions"]).SelectMany(subscription =>
            Items(subscription["Rules"]).Select(rule => Line("rule", $"{NameOf(topic)}/{NameOf(subscription)}/{NameOf(rule)}", rule["Properties"]))
                .Prepend(Line("subscription", $"{NameOf(topic)}/{NameOf(subscription)}", subscription["Properties"])))
        .Prepend(Line("topic", NameOf(topic), topic["Properties"]));

    private static bool IsBarrier(Resource resource) =>
        resource.Type.EndsWith("/rules", StringComparison.Ordinal) && resource.Names[^1] == "$Default" && resource.Properties["sqlFilter"]?["sqlExpression"]?.GetValue<string>() == "1=0";

    private static string KindOf(string type) => type.Split('/')[^1].TrimEnd('s');

    private static string Line(string kind, string name, JsonNode? properties) => $"{kind} {name} {Text(properties)}";

    /// <summary>In the order of names, in the emulator's way of writing; what the templates set for all and no declaration has is left out.</summary>
    private static string Text(JsonNode? node) => node switch
    {
        JsonObject properties => $"{{{string.Join(' ', properties.Where(static each => each.Value is not null && each.Key is not ("deadLetteringOnFilterEvaluationExceptions" or "maxSizeInMegabytes"))
            .Select(static each => $"{char.ToUpperInvariant(each.Key[0])}{each.Key[1..]}={Text(each.Value)}").Order(StringComparer.Ordinal))}}}",
        JsonValue value => value.ToString() is "CorrelationFilter" ? "Correlation" : value.ToString(),
        _ => string.Empty,
    };

    private static IEnumerable<JsonNode> Items(JsonNode? array) => array?.AsArray().Select(static each => each!) ?? [];

    private static string NameOf(JsonNode node) => node["Name"]!.GetValue<string>();
}
