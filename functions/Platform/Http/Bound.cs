using System.Reflection;
using System.Text.Json;
using EGov.Platform.OpenApi;

namespace EGov.Platform.Http;

/// <summary>A published bound of requests and answers.</summary>
/// <param name="Name">Its name; never changes.</param>
/// <param name="Value">The bound.</param>
/// <param name="Meaning">What is bounded, and in which unit.</param>
public sealed record Bound(string Name, long Value, string Meaning)
{
    /// <summary>All constants that the classes declare, in the order of their names, as their doc comments explain them.</summary>
    internal static IEnumerable<Bound> Of(IEnumerable<Type> declaring)
    {
        var documentation = new XmlDocumentation();
        return declaring
            .SelectMany(type => type.GetFields(BindingFlags.Public | BindingFlags.NonPublic | BindingFlags.Static))
            .Where(field => field.IsLiteral)
            .Select(field => new Bound(
                JsonNamingPolicy.CamelCase.ConvertName(field.Name),
                Convert.ToInt64(field.GetRawConstantValue(), System.Globalization.CultureInfo.InvariantCulture),
                documentation.OfValue(field.DeclaringType!, field.Name) ?? string.Empty));
    }
}

/// <summary>All bounds of an app.</summary>
/// <param name="Limits">By name.</param>
public sealed record BoundsAnswer(IReadOnlyList<Bound> Limits);
