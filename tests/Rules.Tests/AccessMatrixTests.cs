namespace EGov.Rules.Tests;

/// <summary>docs/access-matrix.md is written by hand, from the rules; the code is held to it.</summary>
public sealed class AccessMatrixTests
{
    [Fact]
    public void Every_function_has_a_row_and_every_row_a_function() => Assert.Equal(
        AppFunctions.All.Select(NameOf).Order(StringComparer.Ordinal), AccessMatrix.Rows.Keys.Order(StringComparer.Ordinal));

    [Fact]
    public void Every_function_allows_whom_the_matrix_allows() => Assert.All(
        AppFunctions.All, function => Assert.Equal(AccessMatrix.Rows[NameOf(function)].Who, string.Join(", ", function.Callers)));

    [Fact]
    public void Every_row_has_a_reason() => Assert.All(AccessMatrix.Rows.Values, row => Assert.NotEmpty(row.Reason));

    private static string NameOf(AppFunction function) => $"{function.App}/{function.Name}";
}
