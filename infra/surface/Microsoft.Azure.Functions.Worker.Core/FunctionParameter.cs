using System.Collections.Immutable;

namespace Microsoft.Azure.Functions.Worker;

/// <summary>A parameter of a function.</summary>
public class FunctionParameter
{
    /// <summary>A parameter without a default value.</summary>
    /// <param name="name">Its name in the source.</param>
    /// <param name="type">Its type.</param>
    /// <exception cref="ArgumentNullException">An argument is null.</exception>
    public FunctionParameter(string name, Type type)
        : this(name, type, ImmutableDictionary<string, object>.Empty)
    {
    }

    /// <summary>A parameter that may have a default value.</summary>
    /// <param name="name">Its name in the source.</param>
    /// <param name="type">Its type.</param>
    /// <param name="hasDefaultValue">Whether the source gives a default value.</param>
    /// <param name="defaultValue">That value.</param>
    /// <exception cref="ArgumentNullException">The name or the type is null.</exception>
    public FunctionParameter(string name, Type type, bool hasDefaultValue, object? defaultValue)
        : this(name, type, hasDefaultValue, defaultValue, ImmutableDictionary<string, object>.Empty)
    {
    }

    /// <summary>A parameter with properties for the converters.</summary>
    /// <param name="name">Its name in the source.</param>
    /// <param name="type">Its type.</param>
    /// <param name="properties">What converters are told about it.</param>
    /// <exception cref="ArgumentNullException">An argument is null.</exception>
    public FunctionParameter(string name, Type type, IReadOnlyDictionary<string, object> properties)
        : this(name, type, false, null, properties)
    {
    }

    /// <summary>A parameter that may have a default value, with properties for the converters.</summary>
    /// <param name="name">Its name in the source.</param>
    /// <param name="type">Its type.</param>
    /// <param name="hasDefaultValue">Whether the source gives a default value.</param>
    /// <param name="defaultValue">That value.</param>
    /// <param name="properties">What converters are told about it.</param>
    /// <exception cref="ArgumentNullException">The name, the type or the properties are null.</exception>
    public FunctionParameter(
        string name,
        Type type,
        bool hasDefaultValue,
        object? defaultValue,
        IReadOnlyDictionary<string, object> properties)
    {
        ArgumentNullException.ThrowIfNull(name);
        ArgumentNullException.ThrowIfNull(type);
        ArgumentNullException.ThrowIfNull(properties);
        Name = name;
        Type = type;
        HasDefaultValue = hasDefaultValue;
        DefaultValue = defaultValue;
        Properties = properties;
        IsReferenceOrNullableType = !type.IsValueType || Nullable.GetUnderlyingType(type) is not null;
    }

    /// <summary>The name in the source.</summary>
    public string Name { get; }

    /// <summary>The type.</summary>
    public Type Type { get; }

    /// <summary>Whether the source gives a default value.</summary>
    public bool HasDefaultValue { get; }

    /// <summary>Whether null is a value of the type.</summary>
    public bool IsReferenceOrNullableType { get; }

    /// <summary>The default value, when there is one.</summary>
    public object? DefaultValue { get; }

    /// <summary>What converters are told about the parameter.</summary>
    public IReadOnlyDictionary<string, object> Properties { get; }
}
