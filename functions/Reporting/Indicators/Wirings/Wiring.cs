namespace EGov.Reporting.Indicators.Wirings;

/// <summary>Whether a measure gets values, and from where.</summary>
/// <param name="IsWired">A collected one is when something brings its values; a computed one when all that it reads is.</param>
/// <param name="By">What brings them; of a computed one what brings those that it reads.</param>
/// <param name="Lacking">Of a computed one the collected measures that nothing brings.</param>
internal sealed record Wiring(bool IsWired, IReadOnlyList<WiredBy> By, IReadOnlyList<string> Lacking);

/// <summary>What brings values.</summary>
/// <param name="Kind">What it is.</param>
/// <param name="Name">Its name.</param>
internal sealed record WiredBy(ValueSourceKind Kind, string Name);
