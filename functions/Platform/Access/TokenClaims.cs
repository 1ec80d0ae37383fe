namespace EGov.Platform.Access;

/// <summary>The claims of access tokens (RFC 9068) beside the registered ones.</summary>
public static class TokenClaims
{
    /// <summary>The value of the header <c>typ</c>.</summary>
    public const string Type = "at+jwt";

    /// <summary>Who the caller is: a person's identification number, or an agency's system by its client id.</summary>
    public const string Subject = "sub";

    /// <summary>The client that the token was given to.</summary>
    public const string Client = "client_id";

    /// <summary>What the client was allowed to do with it, words with spaces between.</summary>
    public const string Scope = "scope";

    /// <summary>The sign-in session, by which a token ends before its time; none for systems.</summary>
    public const string Session = "sid";

    /// <summary>The grant by which a client renews the token, and with which it ends too; none for systems.</summary>
    public const string Grant = "gid";

    /// <summary>The level of authentication: <c>LoA1</c> to <c>LoA4</c>, the four levels of Decree 69/2024/NĐ-CP.</summary>
    public const string Level = "acr";

    /// <summary>How well the person's identity was proven: 0, 1 or 2.</summary>
    public const string IdentityProof = "ial";

    /// <summary>The agency for which an official or a system acts.</summary>
    public const string Agency = "agency";

    /// <summary>What the caller may be; see <see cref="Callers.Roles"/>.</summary>
    public const string Roles = "roles";

    /// <summary>The business or person for whom a citizen acts.</summary>
    public const string ActsFor = "act_for";

    /// <summary>The mandate by which they do; none for those who represent a business by law.</summary>
    public const string Mandate = "mandate";

    /// <summary>The codes of the procedures that the mandate is for, a list; none where it is for all.</summary>
    public const string MandateScope = "mandate_scope";

    /// <summary>What the mandate allows, a list of <see cref="MandateRights"/>; goes with every mandate.</summary>
    public const string MandateRights = "mandate_rights";
}
