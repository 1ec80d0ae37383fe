namespace EGov.Platform.Http;

/// <summary>Says what JSON body a function reads, for the description of the API. The function reads it with <see cref="JsonBody"/>.</summary>
/// <typeparam name="T">The body.</typeparam>
[AttributeUsage(AttributeTargets.Method)]
public sealed class TakesAttribute<T> : Attribute, ITakesBody
{
    /// <inheritdoc/>
    public Type Body => typeof(T);
}

/// <summary>What all bodies that functions name have in common.</summary>
public interface ITakesBody
{
    /// <summary>The body's type.</summary>
    Type Body { get; }
}

/// <summary>Says which query parameter a function reads.</summary>
/// <param name="name">The parameter.</param>
/// <param name="description">What it means, in English.</param>
[AttributeUsage(AttributeTargets.Method, AllowMultiple = true)]
public sealed class QueryAttribute(string name, string description) : Attribute
{
    /// <summary>The parameter.</summary>
    public string Name => name;

    /// <summary>What it means.</summary>
    public string Description => description;

    /// <summary>Its type: text unless said otherwise.</summary>
    public Type Type { get; init; } = typeof(string);

    /// <summary>Whether it must be given.</summary>
    public bool Required { get; init; }
}

/// <summary>Says which request headers beside the token a function wants.</summary>
/// <param name="headers">Their names: <see cref="IdempotencyKeyHeader"/>, <see cref="IfMatchHeader"/>.</param>
[AttributeUsage(AttributeTargets.Method)]
public sealed class WantsAttribute(params string[] headers) : Attribute
{
    /// <summary>On creating requests.</summary>
    public const string IdempotencyKeyHeader = "Idempotency-Key";

    /// <summary>On changes of what was read.</summary>
    public const string IfMatchHeader = "If-Match";

    /// <summary>The headers.</summary>
    public IReadOnlyList<string> Headers { get; } = headers;
}

/// <summary>Says that a function reads one uploaded file. It reads it with <see cref="UploadReader"/>.</summary>
[AttributeUsage(AttributeTargets.Method)]
public sealed class TakesFileAttribute : Attribute;
