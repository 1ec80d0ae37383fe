using System.Diagnostics.CodeAnalysis;

namespace EGov.Platform.Results;

/// <summary>An error of the catalogue as it happened: with what it is about, and the fields that are wrong.</summary>
/// <param name="Definition">The catalogue's entry.</param>
[SuppressMessage("Naming", "CA1716:Identifiers should not match keywords", Justification = "It is what it is called; the keyword is Visual Basic's.")]
public sealed record Error(ErrorDefinition Definition)
{
    /// <summary>What the placeholders of the detail text stand for.</summary>
    public IReadOnlyList<object> Arguments { get; init; } = [];

    /// <summary>What is wrong field by field; empty when the error is not about fields.</summary>
    public IReadOnlyList<FieldError> Fields { get; init; } = [];

    /// <summary>The detail text with its placeholders filled.</summary>
    public string DetailIn(Language language) => Definition.DetailIn(language, Arguments);
}

/// <summary>One thing that is wrong in a request.</summary>
/// <param name="Field">Where: a JSON pointer into the body, or the name of a header or query parameter.</param>
/// <param name="Message">What, in every language that the product speaks.</param>
/// <param name="Code">The number of the rule that it breaks; null for the number of the whole error.</param>
public sealed record FieldError(string Field, Text Message, string? Code = null);
