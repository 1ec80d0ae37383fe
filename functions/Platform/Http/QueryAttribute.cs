namespace EGov.Platform.Http;

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

    /// <summary>Whether it may be given with nothing in it, as a search box is sent in which nothing was typed.</summary>
    public bool MayBeEmpty { get; init; }
}
