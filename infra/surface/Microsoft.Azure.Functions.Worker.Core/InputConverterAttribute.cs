namespace Microsoft.Azure.Functions.Worker.Converters;

/// <summary>Names the converter that turns what the trigger carries into the value of a parameter.</summary>
[AttributeUsage(
    AttributeTargets.Parameter | AttributeTargets.Class | AttributeTargets.Interface | AttributeTargets.Enum | AttributeTargets.Struct,
    AllowMultiple = true)]
public class InputConverterAttribute : Attribute
{
    /// <summary>Names the converter.</summary>
    /// <param name="converterType">A type that implements the converter interface of the worker.</param>
    /// <exception cref="ArgumentNullException"><paramref name="converterType"/> is null.</exception>
    /// <exception cref="InvalidOperationException">The type is not a converter.</exception>
    public InputConverterAttribute(Type converterType)
    {
        ArgumentNullException.ThrowIfNull(converterType);
        ConverterType = typeof(IInputConverter).IsAssignableFrom(converterType)
            ? converterType
            : throw new InvalidOperationException($"{converterType.Name} is not an input converter: it does not implement {typeof(IInputConverter).FullName}.");
    }

    /// <summary>The converter type.</summary>
    public Type ConverterType { get; }
}
