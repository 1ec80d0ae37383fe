using Microsoft.Azure.Functions.Worker.Extensions.Abstractions;

namespace Microsoft.Azure.Functions.Worker;

/// <summary>Starts the function for an HTTP request.</summary>
public sealed class HttpTriggerAttribute : TriggerBindingAttribute
{
    /// <summary>Any method, with a function key.</summary>
    public HttpTriggerAttribute()
        : this(AuthorizationLevel.Function)
    {
    }

    /// <summary>The named methods. Unlike the constructor without arguments it leaves the level at <see cref="AuthorizationLevel.Anonymous"/>.</summary>
    /// <param name="methods">HTTP methods, in any case; none means all.</param>
    public HttpTriggerAttribute(params string[] methods)
    {
        Methods = methods;
    }

    /// <summary>Any method, with the given level.</summary>
    /// <param name="authLevel">Which key the host asks for.</param>
    public HttpTriggerAttribute(AuthorizationLevel authLevel)
    {
        AuthLevel = authLevel;
    }

    /// <summary>The named methods, with the given level.</summary>
    /// <param name="authLevel">Which key the host asks for.</param>
    /// <param name="methods">HTTP methods, in any case; none means all.</param>
    public HttpTriggerAttribute(AuthorizationLevel authLevel, params string[] methods)
        : this(authLevel)
    {
        Methods = methods;
    }

    /// <summary>The route template below the app's route prefix; null means the name of the function.</summary>
    public string? Route { get; set; }

    /// <summary>The HTTP methods that are answered; null or empty means all.</summary>
    public string[]? Methods { get; private set; }

    /// <summary>Which key the host asks for.</summary>
    public AuthorizationLevel AuthLevel { get; private set; }
}
