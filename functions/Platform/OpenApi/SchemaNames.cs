namespace EGov.Platform.OpenApi;

/// <summary>Names the shared schemas after their types.</summary>
internal sealed class SchemaNames
{
    private readonly Dictionary<string, Type> taken = new(StringComparer.Ordinal);

    /// <summary>The type's name; a generic one's says of what.</summary>
    /// <exception cref="InvalidOperationException">Another type has the name.</exception>
    internal string Of(Type type)
    {
        var name = Plain(type);
        return taken.TryAdd(name, type) || taken[name] == type
            ? name
            : throw new InvalidOperationException($"The types {taken[name]} and {type} would share the schema {name}.");
    }

    private static string Plain(Type type) => type.IsGenericType
        ? $"{type.Name.Split('`')[0]}Of{string.Join("And", type.GetGenericArguments().Select(Plain))}"
        : type.Name;
}
