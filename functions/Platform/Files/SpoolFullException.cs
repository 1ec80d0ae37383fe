namespace EGov.Platform.Files;

/// <summary>There is no room left on the disk on which large contents are held while they are looked at; nothing of the content is kept.</summary>
/// <param name="path">Where there is none.</param>
/// <param name="inner">What the system said.</param>
public sealed class SpoolFullException(string path, Exception inner)
    : Exception($"The disk of {path} is full. Free it, or name another folder in {ContentSpools.Setting}.", inner);
