namespace EGov.Platform.Printing;

/// <summary>A table. Its head is repeated on every page.</summary>
/// <param name="Columns">From left to right.</param>
/// <param name="Rows">The cells of each row, one per column; a line break begins a line.</param>
public sealed record FormTable(IReadOnlyList<FormColumn> Columns, IReadOnlyList<IReadOnlyList<string>> Rows);

/// <summary>A column of a table.</summary>
/// <param name="Title">At its head.</param>
/// <param name="Width">Of a hundred that all columns have together.</param>
/// <param name="IsCentred">Whether its cells are centred: numbers are, text is not.</param>
public sealed record FormColumn(string Title, int Width, bool IsCentred = false);
