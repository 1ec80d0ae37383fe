using System.Text.Json;

namespace EmbeddedFunctions.ServiceBus.Topology;

/// <summary>Reads a subscription's rule. Only correlation filters run here: an SQL filter or action would need its own language.</summary>
internal static class RuleReader
{
    internal static CorrelationFilter Read(ConfigNode rule)
    {
        var properties = rule.Object("Properties") ?? throw rule.Wrong("Properties is missing.");
        if (properties.Object("SqlFilter") is not null || properties.Text("FilterType") is "Sql" or "SqlFilter")
        {
            throw rule.Wrong("SQL filters are not supported; use a CorrelationFilter.");
        }

        if (properties.Object("Action") is { } action && action.Text("SqlExpression") is not null)
        {
            throw rule.Wrong("SQL actions are not supported.");
        }

        if (properties.Text("FilterType") is { } type && type is not ("Correlation" or "CorrelationFilter"))
        {
            throw rule.Wrong($"the FilterType '{type}' is not known; it must be Correlation.");
        }

        var filter = properties.Object("CorrelationFilter") ?? throw rule.Wrong("CorrelationFilter is missing.");
        return Filter(filter);
    }

    private static CorrelationFilter Filter(ConfigNode node)
    {
        var filter = new CorrelationFilter
        {
            CorrelationId = node.Text("CorrelationId"),
            MessageId = node.Text("MessageId"),
            To = node.Text("To"),
            ReplyTo = node.Text("ReplyTo"),
            Subject = node.Text("Label") ?? node.Text("Subject"),
            SessionId = node.Text("SessionId"),
            ReplyToSessionId = node.Text("ReplyToSessionId"),
            ContentType = node.Text("ContentType"),
            Properties = node.Object("Properties") is { } properties
                ? properties.Properties().ToDictionary(static property => property.Name, property => Value(node, property), StringComparer.Ordinal)
                : new Dictionary<string, object>(),
        };
        return filter == new CorrelationFilter() ? throw node.Wrong("a CorrelationFilter must name at least one property.") : filter;
    }

    private static object Value(ConfigNode node, JsonProperty property) => property.Value.ValueKind switch
    {
        JsonValueKind.String => property.Value.GetString()!,
        JsonValueKind.Number => property.Value.GetDouble(),
        JsonValueKind.True => true,
        JsonValueKind.False => false,
        _ => throw node.Wrong($"the filter's property '{property.Name}' must be a string, a number, true or false."),
    };
}
