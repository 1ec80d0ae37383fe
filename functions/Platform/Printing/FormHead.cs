namespace EGov.Platform.Printing;

/// <summary>The head of an official document: left who issues it and its number, right the national motto and the day.</summary>
/// <param name="Issuer">The agency, and its unit if there is one, line by line; they are set in capitals.</param>
/// <param name="Number">The number with its notation; null for a form that has none.</param>
/// <param name="IssuedAt">When it is issued; the day in Viet Nam is printed.</param>
/// <param name="Place">Where; null where only the day is printed.</param>
public sealed record FormHead(IReadOnlyList<string> Issuer, string? Number, DateTimeOffset IssuedAt, string? Place = null);
