namespace EGov.Platform.Http;

/// <summary>The bounds of files that are uploaded to become part of something; published by the apps that take such.</summary>
public static class FileLimits
{
    /// <summary>The largest file in bytes.</summary>
    public const int File = 10 * 1024 * 1024;

    /// <summary>The most uploaded files that one caller may hold while they are part of nothing.</summary>
    public const int UnattachedFiles = 100;

    /// <summary>The most bytes that those files may have together.</summary>
    public const int UnattachedBytes = 200 * 1024 * 1024;
}
