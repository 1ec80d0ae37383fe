using EGov.Platform.Signatures.Verification;

namespace EGov.Platform.Signatures.Browser;

/// <summary>What a person is to sign in the browser.</summary>
/// <param name="Owner">Under whose key the file is kept, such as <c>agency-…</c>; only for the same owner is it given back.</param>
/// <param name="About">What the app calls it, such as an aggregate's id.</param>
/// <param name="Pdf">The file, at most <see cref="BrowserSigningDesk.LargestFile"/> bytes.</param>
/// <param name="Signatory">Who is to sign; the id is the number that the certificate has.</param>
public sealed record BrowserOrder(string Owner, string About, ReadOnlyMemory<byte> Pdf, Signatory Signatory);

/// <summary>A session of the plug-in.</summary>
/// <param name="Session">A secret: whoever has it may fetch the file and bring the signed one.</param>
/// <param name="Until">Until when.</param>
public sealed record SigningSession(string Session, DateTimeOffset Until)
{
    /// <summary>What the page gives the plug-in.</summary>
    /// <param name="file">Where the app gives the file of this session.</param>
    /// <param name="upload">Where it takes the signed one.</param>
    public PluginRequest RequestOf(Uri file, Uri upload) => new(upload, Session, file);
}

/// <summary>How far a session is.</summary>
/// <param name="Stage">Where it stands.</param>
/// <param name="About">What the app calls what is signed.</param>
/// <param name="Until">Until when the plug-in may bring the file.</param>
/// <param name="Refusal">The number of the error by which the last upload was refused; null when none was.</param>
public sealed record SigningProgress(SigningStage Stage, string About, DateTimeOffset Until, string? Refusal);

/// <summary>Where a session stands.</summary>
public enum SigningStage
{
    /// <summary>For the plug-in.</summary>
    Waiting,

    /// <summary>The file is there, signed.</summary>
    Taken,

    /// <summary>The person, or the plug-in, did not go through with it.</summary>
    Declined,

    /// <summary>Nothing came in time, or nothing that could be taken.</summary>
    Over,
}

/// <summary>What was signed in the browser.</summary>
/// <param name="Pdf">The signed file.</param>
/// <param name="Report">What its signatures are worth, as of the upload.</param>
/// <param name="About">What the app calls it.</param>
public sealed record SignedInBrowser(ReadOnlyMemory<byte> Pdf, SignatureReport Report, string About);
