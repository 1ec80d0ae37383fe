using Microsoft.Azure.Functions.Worker.Converters;

namespace Microsoft.Azure.Functions.Worker.Http;

/// <summary>Fills the parameter from the body of the HTTP request that started the function, read as JSON.</summary>
public class FromBodyAttribute : InputConverterAttribute
{
    /// <summary>Has no settings.</summary>
    public FromBodyAttribute()
        : base(typeof(FromBodyConverter))
    {
    }

    private abstract class FromBodyConverter : IInputConverter;
}
