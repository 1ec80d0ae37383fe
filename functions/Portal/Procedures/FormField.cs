using EGov.Platform.Results;

namespace EGov.Portal.Procedures;

/// <param name="Pattern">A regular expression for the whole value, or null.</param>
/// <param name="Values">The values to choose from, or null.</param>
/// <param name="Kind">What the value is, for the right input on the screen.</param>
/// <param name="Hint">Help for who fills it in.</param>
internal sealed record FormField(
    string Name,
    Text Label,
    bool Required,
    string? Pattern = null,
    IReadOnlyList<FormChoice>? Values = null,
    FieldKind Kind = FieldKind.Text,
    Text? Hint = null);
