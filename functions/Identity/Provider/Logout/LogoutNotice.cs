namespace EGov.Identity.Provider.Logout;

/// <summary>That a client is to be told that a session ended.</summary>
/// <param name="Session">The session's id.</param>
/// <param name="Client">The client id.</param>
/// <param name="Account">The personal identification number.</param>
/// <param name="Attempt">Counted from 1.</param>
internal sealed record LogoutNotice(string Session, string Client, string Account, int Attempt);
