namespace EndToEnd.Tests;

/// <summary>Commands that tests need and the product does not.</summary>
internal static class Tools
{
    /// <summary>Why a test that needs them cannot run; null where all are installed.</summary>
    internal static string? Lacking(string[] tools)
    {
        var folders = Environment.GetEnvironmentVariable("PATH")?.Split(Path.PathSeparator) ?? [];
        string[] missing = [.. tools.Where(tool => !folders.Any(folder => File.Exists(Path.Combine(folder, tool))))];
        return missing.Length > 0 ? $"Not installed: {string.Join(", ", missing)}." : null;
    }
}
