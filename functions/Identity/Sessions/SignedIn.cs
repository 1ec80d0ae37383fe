namespace EGov.Identity.Sessions;

/// <summary>A session whose cookie a request has brought.</summary>
/// <param name="Id">The session's id, the <c>sid</c> of tokens.</param>
/// <param name="Session">The session, which is open.</param>
internal sealed record SignedIn(string Id, Session Session);

/// <summary>How somebody has proven who they are.</summary>
/// <param name="Account">The personal identification number.</param>
/// <param name="Level">The level of authentication that this makes, 1 to 4.</param>
/// <param name="Methods">How, by the names of RFC 8176.</param>
internal sealed record Proof(string Account, int Level, IReadOnlyList<string> Methods);
