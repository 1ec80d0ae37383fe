using System.ComponentModel;
using System.Globalization;
using EmbeddedFunctions.Invocation;
using Microsoft.AspNetCore.Http;

namespace EmbeddedFunctions.Http;

/// <summary>Fills a parameter from the route value or query value of its name.</summary>
internal static class RouteValue
{
    internal static bool IsBindable(Type type) =>
        type == typeof(string) || TypeDescriptor.GetConverter(Nullable.GetUnderlyingType(type) ?? type).CanConvertFrom(typeof(string));

    internal static Func<InvocationContext, object?> Binder(string name, Type type)
    {
        if (type == typeof(string))
        {
            return context => Text(context, name);
        }

        var converter = TypeDescriptor.GetConverter(Nullable.GetUnderlyingType(type) ?? type);
        return context => Text(context, name) is { Length: > 0 } text ? Convert(converter, name, text) : null;
    }

    private static string? Text(InvocationContext context, string name)
    {
        var http = context.HttpContext!;
        return http.Request.RouteValues.TryGetValue(name, out var value)
            ? System.Convert.ToString(value, CultureInfo.InvariantCulture)
            : http.Request.Query[name].FirstOrDefault();
    }

    private static object? Convert(TypeConverter converter, string name, string text)
    {
        try
        {
            return converter.ConvertFromInvariantString(text);
        }
        catch (Exception failure) when (failure is ArgumentException or FormatException or NotSupportedException)
        {
            throw new BadHttpRequestException($"The value of '{name}' cannot be read.", failure);
        }
    }
}
