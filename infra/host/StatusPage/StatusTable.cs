namespace EmbeddedFunctions.StatusPage;

/// <summary>A table of the status page.</summary>
/// <param name="Key">Its name in JSON and its anchor on the page: <c>timers</c>.</param>
/// <param name="Title">Its heading.</param>
/// <param name="Columns">The columns; the first one names the row.</param>
/// <param name="Rows">The rows in the order to show them.</param>
internal sealed record StatusTable(string Key, string Title, IReadOnlyList<StatusColumn> Columns, IReadOnlyList<StatusRow> Rows);

/// <summary>A column of a <see cref="StatusTable"/>.</summary>
/// <param name="Key">Its name in JSON.</param>
/// <param name="Title">Its heading.</param>
internal sealed record StatusColumn(string Key, string Title);

/// <summary>A row of a <see cref="StatusTable"/>.</summary>
/// <param name="Cells">A value for each column: text, a number, a <see cref="DateTimeOffset"/>, or null for none.</param>
internal sealed record StatusRow(params IReadOnlyList<object?> Cells)
{
    /// <summary>What can be done about it.</summary>
    internal IReadOnlyList<StatusAction> Actions { get; init; } = [];
}

/// <summary>Something that the page offers to do.</summary>
/// <param name="Name">What: <c>resubmit</c>.</param>
/// <param name="Target">With what, in words of the source that offered it.</param>
internal sealed record StatusAction(string Name, string Target);
