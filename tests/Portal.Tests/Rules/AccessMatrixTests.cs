namespace EGov.Portal.Tests.Rules;

/// <summary>docs/access-matrix.md is written by hand, from the rules; the code is held to it.</summary>
public sealed class AccessMatrixTests
{
    [Fact]
    public void Every_function_allows_whom_the_matrix_allows()
    {
        var matrix = RepositoryFiles.Read("docs/access-matrix.md").Split('\n')
            .Where(line => line.StartsWith("| portal/", StringComparison.Ordinal))
            .Select(line => line.Split('|', StringSplitOptions.TrimEntries))
            .ToDictionary(cells => cells[1]["portal/".Length..], cells => (Who: cells[2], Reason: cells[4]), StringComparer.Ordinal);

        Assert.Equal(PortalFunctions.All.Select(function => function.Name), matrix.Keys.Order(StringComparer.Ordinal));
        Assert.All(PortalFunctions.All, function => Assert.Equal(matrix[function.Name].Who, string.Join(", ", function.Callers)));
        Assert.All(matrix.Values, row => Assert.NotEmpty(row.Reason));
    }
}
