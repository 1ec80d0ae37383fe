using System.Text.Json.Serialization;

namespace EGov.Identity.Upstream.Matching;

/// <summary>Whom the e-ID provider has proven, as it says.</summary>
/// <param name="Issuer">The provider.</param>
/// <param name="TechId">Its lasting name for them.</param>
/// <param name="Subject">Its name for them in tokens (<c>sub</c>).</param>
/// <param name="Session">Its session (<c>sid</c>); null where it names none.</param>
/// <param name="Level">The level of authentication, 1 to 4.</param>
/// <param name="Proof">How well the identity was proven, 0 to 2; 0 where it does not say.</param>
/// <param name="Number">The personal identification number; null where it gives none.</param>
/// <param name="FullName">Null where it gives none that can be kept.</param>
/// <param name="BirthDate">Null where it gives none.</param>
/// <param name="IsBusiness">Whether they signed in for a business.</param>
/// <param name="Business">Its enterprise code; null where it gives none.</param>
/// <param name="BusinessName">Null where it gives none.</param>
internal sealed record UpstreamIdentity(
    string Issuer,
    string TechId,
    string Subject,
    string? Session,
    int Level,
    int Proof,
    string? Number,
    string? FullName,
    DateOnly? BirthDate,
    bool IsBusiness = false,
    string? Business = null,
    string? BusinessName = null)
{
    /// <summary>How people prove themselves there, among the names of RFC 8176.</summary>
    public const string Method = "fed";

    /// <summary>Whether the number may find or make an account: it was proven.</summary>
    [JsonIgnore]
    public bool IsProven => Proof >= 1 && Number is not null && FullName is not null && BirthDate is not null;
}
