namespace EGov.Platform.Files;

/// <summary>Holds owners and names to what is a folder and a file on any disk and in any blob store.</summary>
public static class FileNames
{
    private const int Longest = 120;

    /// <summary>Fails for an owner or a name that not every store takes.</summary>
    /// <exception cref="ArgumentException">One of them cannot be used.</exception>
    public static void Require(string owner, string name)
    {
        if (!IsPlain(owner) || !IsPlain(name))
        {
            throw new ArgumentException($"'{owner}' and '{name}' cannot be a folder and a file.");
        }
    }

    private static bool IsPlain(string text) =>
        text is { Length: > 0 and <= Longest } && text[0] != '.' && text.All(static character => char.IsAsciiLetterOrDigit(character) || character is '-' or '_' or '.');
}
