namespace EndToEnd.Tests;

/// <summary>A test that needs tools; it is skipped where one of them is not installed.</summary>
[AttributeUsage(AttributeTargets.Method)]
public sealed class ToolFactAttribute : FactAttribute
{
    /// <summary>Skips where one of them is not installed.</summary>
    /// <param name="tools">Their commands.</param>
    public ToolFactAttribute(params string[] tools) => (Tools, Skip) = (tools, EndToEnd.Tests.Tools.Lacking(tools));

    /// <summary>What it needs.</summary>
    public IReadOnlyList<string> Tools { get; }
}
