namespace EGov.Platform.Printing;

/// <summary>The place of a signature.</summary>
/// <param name="Title">Who signs, in capitals.</param>
/// <param name="Note">How, in brackets.</param>
/// <param name="Names">Below it, line by line.</param>
public sealed record FormSignature(string Title, string Note, IReadOnlyList<string> Names);
