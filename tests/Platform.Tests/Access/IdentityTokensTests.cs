using System.Buffers.Text;
using System.Security.Cryptography;
using System.Text;
using EGov.Platform.Access;
using EGov.Platform.Errors;
using EGov.Platform.Results;
using EGov.Platform.Tests.Time;
using Microsoft.IdentityModel.Tokens;

namespace EGov.Platform.Tests.Access;

public sealed class IdentityTokensTests
{
    private readonly TestClock clock = new(new(2026, 11, 16, 2, 0, 0, TimeSpan.Zero));
    private readonly Provider provider;
    private readonly IdentityTokens tokens;

    public IdentityTokensTests()
    {
        provider = new(clock);
        tokens = provider.Tokens;
    }

    [Fact]
    public async Task A_token_proves_a_citizen_with_level_and_session()
    {
        var caller = await ProvenAsync(provider.TokenOf());

        Assert.Equal(("001099012345", 2, "s1", null, null), (caller!.Id, caller.Level, caller.Session, caller.Agency, caller.ActsFor));
        Assert.Equal([Callers.Citizen], caller.Roles);
        Assert.Equal(clock.Now.AddMinutes(5), caller.Expires);
    }

    [Fact]
    public async Task A_token_proves_for_which_agency_an_official_works()
    {
        var caller = await ProvenAsync(provider.TokenOf(new() { [TokenClaims.Agency] = "G01.08", [TokenClaims.Roles] = new[] { "official", "leader" } }));

        Assert.Equal(("G01.08", "G01.08"), (caller!.Agency, caller.Office));
        Assert.Equal(["official", "leader"], caller.Roles);
    }

    [Fact]
    public async Task A_token_proves_for_whom_a_citizen_acts_and_how_far()
    {
        var caller = await ProvenAsync(provider.TokenOf(new()
        {
            [TokenClaims.ActsFor] = "0100109106",
            [TokenClaims.Mandate] = "m1",
            [TokenClaims.MandateScope] = new[] { "1.000001" },
            [TokenClaims.MandateRights] = new[] { MandateRights.Follow },
        }));

        Assert.Equal(("0100109106", "m1"), (caller!.Party, caller.Mandate));
        Assert.True(caller.Has(MandateRights.Follow, "1.000001"));
        Assert.False(caller.Has(MandateRights.Follow, "1.000002"));
        Assert.False(caller.Has(MandateRights.Apply, "1.000001"));
    }

    [Fact]
    public async Task A_mandate_whose_token_does_not_say_what_it_allows_allows_nothing()
    {
        var caller = await ProvenAsync(provider.TokenOf(new() { [TokenClaims.ActsFor] = "0100109106", [TokenClaims.Mandate] = "m1" }));

        Assert.All(MandateRights.All, right => Assert.False(caller!.Has(right, "1.000001")));
    }

    [Theory]
    [InlineData(TokenClaims.Agency)]
    [InlineData(TokenClaims.Mandate)]
    [InlineData(TokenClaims.ActsFor)]
    [InlineData(TokenClaims.Session)]
    public async Task A_claim_of_another_kind_than_text_proves_nothing(string claim) => Assert.Equal(
        PlatformErrors.NotSignedIn,
        await RefusedAsync(provider.TokenOf(new() { [TokenClaims.ActsFor] = "0100109106", [claim] = 7 })));

    [Fact]
    public async Task A_claim_of_null_is_one_that_was_left_out()
    {
        var nothing = System.Text.Json.JsonSerializer.SerializeToElement<string?>(null);
        var caller = await ProvenAsync(provider.TokenOf(new()
        {
            [TokenClaims.Agency] = nothing,
            [TokenClaims.ActsFor] = nothing,
            [TokenClaims.Mandate] = nothing,
            [TokenClaims.MandateScope] = nothing,
            [TokenClaims.MandateRights] = nothing,
        }));

        Assert.Equal((null, null, null, null), (caller!.Agency, caller.ActsFor, caller.Mandate, caller.Procedures));
    }

    [Fact]
    public async Task A_system_has_no_session()
    {
        var caller = await ProvenAsync(provider.TokenOf(new()
        {
            [TokenClaims.Roles] = new[] { Callers.System },
            [TokenClaims.Session] = null,
            [TokenClaims.Grant] = null,
            [TokenClaims.Level] = null,
        }));

        Assert.Equal((0, null), (caller!.Level, caller.Session));
    }

    [Theory]
    [InlineData("iss", "https://portal.example/api/identity/")]
    [InlineData("iss", "https://elsewhere.example/api/identity")]
    [InlineData("aud", "https://portal.example/api/")]
    [InlineData("aud", "https://PORTAL.example/api")]
    [InlineData("aud", "web")]
    [InlineData("aud", null)]
    [InlineData("iss", null)]
    [InlineData("exp", null)]
    [InlineData("sub", null)]
    [InlineData("sub", "an/other")]
    [InlineData("sid", null)]
    [InlineData("agency", "G01 08")]
    [InlineData("act_for", "../x")]
    [InlineData("mandate", "m1")]
    [InlineData("mandate_scope", "all")]
    public async Task A_token_with_a_claim_that_is_not_as_it_should_be_proves_nothing(string claim, string? value) =>
        Assert.Equal(PlatformErrors.NotSignedIn, await RefusedAsync(provider.TokenOf(new() { [claim] = value })));

    [Theory]
    [InlineData("host")]
    [InlineData("anyone")]
    [InlineData("root")]
    public async Task A_role_that_no_person_can_have_is_not_taken_from_a_token(string role) =>
        Assert.Empty((await ProvenAsync(provider.TokenOf(new() { [TokenClaims.Roles] = new[] { role } })))!.Roles);

    [Theory]
    [InlineData("JWT")]
    [InlineData("id+jwt")]
    [InlineData("logout+jwt")]
    [InlineData(null)]
    public async Task A_token_of_another_kind_is_no_access_token(string? type) =>
        Assert.Equal(PlatformErrors.NotSignedIn, await RefusedAsync(provider.TokenOf(type: type!)));

    [Theory]
    [InlineData(-59, true)]
    [InlineData(-61, false)]
    [InlineData(359, true)]
    [InlineData(360, false)]
    public async Task A_token_is_good_within_its_time_and_a_minute_of_skew(int seconds, bool good)
    {
        var token = provider.TokenOf();
        clock.Now += TimeSpan.FromSeconds(seconds);

        Assert.Equal(good, await ProvenAsync(token) is not null);
    }

    [Fact]
    public async Task A_token_without_a_signature_proves_nothing()
    {
        var parts = provider.TokenOf().Split('.');
        var header = Base64Url.EncodeToString("""{"alg":"none","typ":"at+jwt","kid":"k1"}"""u8);

        Assert.Equal(PlatformErrors.NotSignedIn, await RefusedAsync($"{header}.{parts[1]}."));
        Assert.Equal(PlatformErrors.NotSignedIn, await RefusedAsync($"{parts[0]}.{parts[1]}."));
    }

    [Fact]
    public async Task A_public_key_used_as_a_secret_proves_nothing()
    {
        var secret = provider.Key.ECDsa.ExportSubjectPublicKeyInfo();
        var key = new SymmetricSecurityKey(secret) { KeyId = provider.Key.KeyId };

        Assert.Equal(PlatformErrors.NotSignedIn, await RefusedAsync(provider.TokenOf(key: key, algorithm: SecurityAlgorithms.HmacSha256)));
    }

    [Fact]
    public async Task Another_algorithm_proves_nothing_even_with_a_good_key()
    {
        using var rsa = RSA.Create(2048);
        var other = new RsaSecurityKey(rsa) { KeyId = "k1" };
        var larger = Provider.KeyOf("k1", ECCurve.NamedCurves.nistP384);

        Assert.Equal(PlatformErrors.NotSignedIn, await RefusedAsync(provider.TokenOf(key: other, algorithm: SecurityAlgorithms.RsaSha256)));
        Assert.Equal(PlatformErrors.NotSignedIn, await RefusedAsync(provider.TokenOf(key: larger, algorithm: SecurityAlgorithms.EcdsaSha384)));
    }

    [Fact]
    public async Task A_foreign_key_with_a_known_id_proves_nothing() =>
        Assert.Equal(PlatformErrors.NotSignedIn, await RefusedAsync(provider.TokenOf(key: Provider.KeyOf("k1"))));

    [Fact]
    public async Task A_header_that_wants_what_the_guard_does_not_know_is_refused()
    {
        var header = """{"alg":"ES256","typ":"at+jwt","kid":"k1","crit":["b64"],"b64":false}"""u8.ToArray();
        var signed = $"{Base64Url.EncodeToString(header)}.{provider.TokenOf().Split('.')[1]}";
        var signature = provider.Key.ECDsa.SignData(Encoding.ASCII.GetBytes(signed), HashAlgorithmName.SHA256);

        Assert.Equal(PlatformErrors.NotSignedIn, await RefusedAsync($"{signed}.{Base64Url.EncodeToString(signature)}"));
    }

    [Fact]
    public async Task A_token_that_was_changed_anywhere_proves_nothing()
    {
        var token = provider.TokenOf();
        for (var index = 0; index < token.Length - 1; index += 3)
        {
            var changed = token[..index] + (token[index] == 'A' ? 'B' : 'A') + token[(index + 1)..];
            Assert.Null(await ProvenAsync(changed));
        }
    }

    [Theory]
    [InlineData("")]
    [InlineData("..")]
    [InlineData("a.b.c")]
    [InlineData("e30.e30.e30")]
    [InlineData("a.b.c.d.e")]
    public async Task What_is_no_token_proves_nothing(string text) => Assert.Equal(PlatformErrors.NotSignedIn, await RefusedAsync(text));

    [Fact]
    public async Task What_is_no_token_asks_nobody_anything()
    {
        await RefusedAsync("e30.e30.e30");

        Assert.Equal((0, 0), (provider.AskedForKeys, provider.AskedForSessions));
    }

    [Fact]
    public async Task A_token_larger_than_any_is_not_read() =>
        Assert.Equal(PlatformErrors.NotSignedIn, await RefusedAsync(provider.TokenOf(new() { ["more"] = new string('a', 20_000) })));

    private async Task<Caller?> ProvenAsync(string token) => (await tokens.VerifyAsync(token, default)).Succeeded(out var caller, out _) ? caller : null;

    private async Task<ErrorDefinition?> RefusedAsync(string token) =>
        (await tokens.VerifyAsync(token, default)).Succeeded(out _, out var error) ? null : error.Definition;
}
