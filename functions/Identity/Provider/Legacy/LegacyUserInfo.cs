using System.Globalization;
using System.Text.Json.Serialization;
using EGov.Identity.Errors;
using EGov.Identity.Provider.Protocol;
using EGov.Identity.Provider.Tokens;
using EGov.Platform.Access;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.Azure.Functions.Worker;

namespace EGov.Identity.Provider.Legacy;

/// <summary>Tells portals of the legacy profile who signed in, by the names that they know. What their scopes do not give is left out.</summary>
internal sealed class LegacyUserInfo(UserInfoDesk desk, PairwiseSubjects subjects, TimeProvider clock)
{
    [Function(nameof(LegacyUserInfo))]
    [Allow(Callers.Anyone)]
    public async Task<Results<Ok<LegacyClaims>, JsonHttpResult<OAuthRefusal>>> RunAsync(
        [HttpTrigger(AuthorizationLevel.Anonymous, "get", "post", Route = "identity/oauth2/userinfo")] HttpRequest request, CancellationToken cancellation)
    {
        if (!(await desk.FindAsync(request, legacy: true, cancellation)).Succeeded(out var granted, out var error))
        {
            return OAuthRefusal.Answer(request, error);
        }

        if (!granted.Client.IsLegacyAt(clock.GetUtcNow()))
        {
            return OAuthRefusal.Answer(request, IdentityErrors.LegacyOff.With());
        }

        return TypedResults.Ok(LegacyClaims.Of(granted, await subjects.OfAsync(granted.Account.Number, granted.Client, cancellation)));
    }
}

/// <summary>A person by the claim names of the portals' first sign-on service. Those of which the account holds nothing are left out.</summary>
/// <param name="Sub">Who they are towards this client.</param>
/// <param name="AccountType">1 for a person, 2 for one who acts for a business.</param>
internal sealed record LegacyClaims(
    [property: JsonPropertyName("sub")] string Sub,
    [property: JsonPropertyName("LoaiTaiKhoan")] string AccountType)
{
    [JsonPropertyName("SoDinhDanh")]
    public string? Number { get; init; }

    [JsonPropertyName("HoVaTen")]
    public string? Name { get; init; }

    [JsonPropertyName("NgayThangNamSinh")]
    public string? BirthDate { get; init; }

    [JsonPropertyName("ThuDienTu")]
    public string? Email { get; init; }

    [JsonPropertyName("SoDienThoai")]
    public string? Phone { get; init; }

    [JsonPropertyName("TechID")]
    public string? TechId { get; init; }

    [JsonPropertyName("MaSoDoanhNghiep")]
    public string? Business { get; init; }

    [JsonPropertyName("TenDoanhNghiep")]
    public string? BusinessName { get; init; }

    [JsonPropertyName("loAs")]
    public string? Level { get; init; }

    [JsonPropertyName("IAL")]
    public string? IdentityProof { get; init; }

    public static LegacyClaims Of(Granted granted, string subject)
    {
        var (account, capacity) = (granted.Account, granted.Capacity);
        var business = Has(Scopes.Business) && capacity.Key.StartsWith("business:", StringComparison.Ordinal) ? capacity.ActsFor : null;
        return new(subject, business is null ? "1" : "2")
        {
            Number = Has(Scopes.Identity) ? account.Number : null,
            Name = Has(Scopes.Profile) ? account.FullName : null,
            BirthDate = Has(Scopes.Identity) ? account.BirthDate.ToString("dd/MM/yyyy", CultureInfo.InvariantCulture) : null,
            Email = Has(Scopes.Email) ? account.Email : null,
            Phone = Has(Scopes.Phone) ? account.Phone : null,
            TechId = Has(Scopes.Identity) ? account.TechId : null,
            Business = business,
            BusinessName = business is null ? null : capacity.Name.Vi,
            Level = Levels.NameOf(granted.Grant.Level),
            IdentityProof = account.IdentityProof.ToString(CultureInfo.InvariantCulture),
        };

        bool Has(string scope) => granted.Scopes.Contains(scope, StringComparer.Ordinal);
    }
}
