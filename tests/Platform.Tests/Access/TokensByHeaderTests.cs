using System.Buffers.Text;
using System.Security.Cryptography;
using System.Text;
using EGov.Platform.Access;
using EGov.Platform.Tests.Time;
using Microsoft.Extensions.Configuration;
using Microsoft.IdentityModel.Tokens;

namespace EGov.Platform.Tests.Access;

/// <summary>In development both kinds of tokens open the apps, each by its own key alone.</summary>
public sealed class TokensByHeaderTests
{
    private readonly TestClock clock = new(new(2026, 11, 16, 2, 0, 0, TimeSpan.Zero));
    private readonly byte[] key = RandomNumberGenerator.GetBytes(32);
    private readonly Provider provider;
    private readonly ITokenVerifier verifier;

    public TokensByHeaderTests()
    {
        provider = new(clock);
        var configuration = new ConfigurationBuilder().AddInMemoryCollection(new Dictionary<string, string?>
        {
            ["Environment"] = "Development",
            ["DevelopmentToken:Key"] = Convert.ToBase64String(key),
        }).Build();
        verifier = AccessRegistration.VerifierOf(configuration, clock, provider.Tokens);
    }

    [Fact]
    public async Task Both_are_taken()
    {
        Assert.True(await ProvesAsync(provider.TokenOf()));
        Assert.True(await ProvesAsync(new DevelopmentTokens(key, clock).Create(new("anna", [Callers.Citizen], null), TimeSpan.FromHours(1))));
    }

    [Theory]
    [InlineData(TokenClaims.Type)]
    [InlineData("JWT")]
    public async Task The_development_key_signs_no_token_of_the_provider(string type)
    {
        var secret = new SymmetricSecurityKey(key) { KeyId = "k1" };

        Assert.False(await ProvesAsync(provider.TokenOf(key: secret, algorithm: SecurityAlgorithms.HmacSha256, type: type)));
        Assert.Equal(0, provider.AskedForSessions);
    }

    [Fact]
    public async Task The_providers_key_signs_no_development_token()
    {
        var token = new DevelopmentTokens(key, clock).Create(new("anna", [Callers.Operator], null), TimeSpan.FromHours(1));
        var signed = token[..token.LastIndexOf('.')];
        var signature = provider.Key.ECDsa.SignData(Encoding.ASCII.GetBytes(signed), HashAlgorithmName.SHA256);

        Assert.False(await ProvesAsync($"{signed}.{Base64Url.EncodeToString(signature)}"));
    }

    [Fact]
    public async Task The_providers_public_key_makes_no_development_token()
    {
        var forged = new DevelopmentTokens(provider.Key.ECDsa.ExportSubjectPublicKeyInfo(), clock);

        Assert.False(await ProvesAsync(forged.Create(new("anna", [Callers.Operator], null), TimeSpan.FromHours(1))));
    }

    [Fact]
    public async Task A_development_token_under_the_providers_header_proves_nothing()
    {
        var token = new DevelopmentTokens(key, clock).Create(new("anna", [Callers.Citizen], null), TimeSpan.FromHours(1)).Split('.');
        var header = provider.TokenOf().Split('.')[0];
        var signature = HMACSHA256.HashData(key, Encoding.ASCII.GetBytes($"{header}.{token[1]}"));

        Assert.False(await ProvesAsync($"{header}.{token[1]}.{Base64Url.EncodeToString(signature)}"));
    }

    private async Task<bool> ProvesAsync(string token) => (await verifier.VerifyAsync(token, default)).Succeeded(out _, out _);
}
