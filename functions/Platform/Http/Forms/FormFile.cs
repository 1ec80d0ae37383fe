using EGov.Platform.Files;

namespace EGov.Platform.Http.Forms;

/// <summary>A file of a form.</summary>
/// <param name="Name">The file's name, without folders.</param>
/// <param name="Content">What it holds, frozen and hashed.</param>
public sealed record FormFile(string Name, ContentSpool Content);

/// <summary>How much the files of a form may hold.</summary>
/// <param name="LargestFile">One of them, in bytes.</param>
/// <param name="LargestTogether">All of them, in bytes.</param>
public sealed record FormBounds(int LargestFile, int LargestTogether);
