namespace EGov.Bicep.Tests;

/// <summary>What one side has and the other has not.</summary>
internal static class Differences
{
    /// <summary>Lines with <c>-</c> for what is declared and not made, with <c>+</c> for what is made and not declared.</summary>
    public static IReadOnlyList<string> Between(IEnumerable<string> declared, IEnumerable<string> made)
    {
        var (wanted, there) = (declared.ToList(), made.ToList());
        return
        [
            .. wanted.Except(there).Select(static line => $"- {line}"),
            .. there.Except(wanted).Select(static line => $"+ {line}"),
            .. there.GroupBy(static line => line).Where(static group => group.Count() > 1).Select(static group => $"+ {group.Key}, more than once"),
        ];
    }
}
