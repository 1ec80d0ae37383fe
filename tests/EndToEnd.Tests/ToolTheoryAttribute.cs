namespace EndToEnd.Tests;

/// <summary>A test that needs tools which the product itself does not.</summary>
[AttributeUsage(AttributeTargets.Method)]
public sealed class ToolTheoryAttribute : TheoryAttribute
{
    /// <summary>Skips where one of them is not installed.</summary>
    /// <param name="tools">Their commands.</param>
    public ToolTheoryAttribute(params string[] tools)
    {
        Tools = tools;
        var folders = Environment.GetEnvironmentVariable("PATH")?.Split(Path.PathSeparator) ?? [];
        string[] missing = [.. tools.Where(tool => !folders.Any(folder => File.Exists(Path.Combine(folder, tool))))];
        if (missing.Length > 0)
        {
            Skip = $"Not installed: {string.Join(", ", missing)}.";
        }
    }

    /// <summary>What it needs.</summary>
    public IReadOnlyList<string> Tools { get; }
}
