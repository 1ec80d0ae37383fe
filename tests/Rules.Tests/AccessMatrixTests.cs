namespace EGov.Rules.Tests;

/// <summary>docs/access-matrix.md is written by hand, from the rules; the code is held to it.</summary>
public sealed class AccessMatrixTests
{
    private static readonly Dictionary<string, (string Who, string Reason)> Matrix = RepositoryFiles.Read("docs/access-matrix.md").Split("\n## On one machine only")[0].Split('\n')
        .Where(line => line.StartsWith("| ", StringComparison.Ordinal) && line.Contains('/', StringComparison.Ordinal))
        .Select(line => line.Split('|', StringSplitOptions.TrimEntries))
        .Where(cells => cells[1].Split('/').Length == 2)
        .ToDictionary(cells => cells[1], cells => (cells[2], cells[4]), StringComparer.Ordinal);

    [Fact]
    public void Every_function_has_a_row_and_every_row_a_function() => Assert.Equal(
        AppFunctions.All.Select(NameOf).Order(StringComparer.Ordinal), Matrix.Keys.Order(StringComparer.Ordinal));

    [Fact]
    public void Every_function_allows_whom_the_matrix_allows() => Assert.All(
        AppFunctions.All, function => Assert.Equal(Matrix[NameOf(function)].Who, string.Join(", ", function.Callers)));

    [Fact]
    public void Every_row_has_a_reason() => Assert.All(Matrix.Values, row => Assert.NotEmpty(row.Reason));

    private static string NameOf(AppFunction function) => $"{function.App}/{function.Name}";
}
