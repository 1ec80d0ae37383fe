using System.Text.Json.Serialization;
using EGov.Identity.Provider.Protocol;
using EGov.Platform.Access;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.Azure.Functions.Worker;

namespace EGov.Identity.Provider.Tokens;

/// <summary>Tells a client of the person who signed in what the scopes give (OpenID Connect Core 5.3).</summary>
internal sealed class GetUserInfo(UserInfoDesk desk, PairwiseSubjects subjects)
{
    [Function(nameof(GetUserInfo))]
    [Allow(Callers.Anyone)]
    public async Task<Results<Ok<UserInfo>, JsonHttpResult<OAuthRefusal>>> RunAsync(
        [HttpTrigger(AuthorizationLevel.Anonymous, "get", "post", Route = "identity/userinfo")] HttpRequest request, CancellationToken cancellation)
    {
        if (!(await desk.FindAsync(request, legacy: false, cancellation)).Succeeded(out var granted, out var error))
        {
            return OAuthRefusal.Answer(request, error);
        }

        var account = granted.Account;
        var (email, phone) = (Has(Scopes.Email) ? account.Email : null, Has(Scopes.Phone) ? account.Phone : null);
        return TypedResults.Ok(new UserInfo(await subjects.OfAsync(account.Number, granted.Client, cancellation))
        {
            Name = Has(Scopes.Profile) ? account.FullName : null,
            Email = email,
            EmailVerified = email is null ? null : true,
            Phone = phone,
            PhoneVerified = phone is null ? null : true,
            Number = Has(Scopes.Identity) ? account.Number : null,
            BirthDate = Has(Scopes.Identity) ? account.BirthDate : null,
            IdentityProof = Has(Scopes.Identity) ? account.IdentityProof : null,
            ActsFor = Has(Scopes.Business) ? granted.Capacity.ActsFor : null,
            ActsForName = Has(Scopes.Business) && granted.Capacity.ActsFor is not null ? granted.Capacity.Name.Vi : null,
            Mandate = Has(Scopes.Business) ? granted.Capacity.Mandate : null,
        });

        bool Has(string scope) => granted.Scopes.Contains(scope, StringComparer.Ordinal);
    }
}

/// <summary>What a client is told of a person; what no scope gives, or is not known, is left out.</summary>
/// <param name="Sub">Who they are towards this client.</param>
internal sealed record UserInfo([property: JsonPropertyName("sub")] string Sub)
{
    [JsonPropertyName("name")]
    public string? Name { get; init; }

    [JsonPropertyName("email")]
    public string? Email { get; init; }

    [JsonPropertyName("email_verified")]
    public bool? EmailVerified { get; init; }

    /// <summary>In international form.</summary>
    [JsonPropertyName("phone_number")]
    public string? Phone { get; init; }

    [JsonPropertyName("phone_number_verified")]
    public bool? PhoneVerified { get; init; }

    /// <summary>The personal identification number.</summary>
    [JsonPropertyName("personal_number")]
    public string? Number { get; init; }

    [JsonPropertyName("birthdate")]
    public DateOnly? BirthDate { get; init; }

    /// <summary>How well the identity was proven: 0, 1 or 2.</summary>
    [JsonPropertyName(TokenClaims.IdentityProof)]
    public int? IdentityProof { get; init; }

    /// <summary>The code or number of the business or person for whom they act.</summary>
    [JsonPropertyName(TokenClaims.ActsFor)]
    public string? ActsFor { get; init; }

    [JsonPropertyName("act_for_name")]
    public string? ActsForName { get; init; }

    [JsonPropertyName(TokenClaims.Mandate)]
    public string? Mandate { get; init; }
}
