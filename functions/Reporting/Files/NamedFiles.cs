namespace EGov.Reporting.Files;

/// <summary>The uploaded files that a request names.</summary>
/// <param name="Ids">Their ids.</param>
/// <param name="Field">Where the body names them, as a JSON pointer; what is wrong with them is told there.</param>
internal sealed record NamedFiles(IEnumerable<string> Ids, string Field);
