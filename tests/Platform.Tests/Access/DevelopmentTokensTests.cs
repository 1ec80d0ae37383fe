using EGov.Platform.Access;
using EGov.Platform.Tests.Time;
using Microsoft.Extensions.Configuration;

namespace EGov.Platform.Tests.Access;

public sealed class DevelopmentTokensTests
{
    private static readonly Caller Official = new("official-1", [Callers.Official], "G01.08");

    private readonly TestClock clock = new(new(2026, 11, 16, 2, 0, 0, TimeSpan.Zero));
    private readonly byte[] key = [.. Enumerable.Range(0, 32).Select(number => (byte)number)];

    [Fact]
    public async Task A_token_proves_who_it_was_made_for()
    {
        var tokens = new DevelopmentTokens(key, clock);

        var caller = await ProvenAsync(tokens, tokens.Create(Official, TimeSpan.FromHours(1)));

        Assert.Equal((Official.Id, Official.Agency), (caller!.Id, caller.Agency));
        Assert.Equal(Official.Roles, caller.Roles);
    }

    [Fact]
    public async Task A_token_tells_for_whom_somebody_acts_and_how_far()
    {
        var tokens = new DevelopmentTokens(key, clock);
        var agent = new Caller("001099012345", [Callers.Citizen], null)
        {
            ActsFor = "0100109106",
            Mandate = "m1",
            Procedures = ["1.000001"],
            Rights = [MandateRights.Follow],
            Level = 2,
            Session = "s1",
        };

        var caller = await ProvenAsync(tokens, tokens.Create(agent, TimeSpan.FromHours(1)));

        Assert.Equal(("0100109106", "m1", 2, "s1"), (caller!.ActsFor, caller.Mandate, caller.Level, caller.Session));
        Assert.Equal(["1.000001"], caller.Procedures!);
        Assert.Equal([MandateRights.Follow], caller.Rights);
    }

    [Fact]
    public async Task Trial_users_are_who_they_say_unless_told_otherwise()
    {
        var tokens = new DevelopmentTokens(key, clock);

        Assert.Equal(2, (await ProvenAsync(tokens, tokens.Create(Official, TimeSpan.FromHours(1))))!.IdentityProof);
        Assert.Equal(0, (await ProvenAsync(tokens, tokens.Create(Official with { IdentityProof = 0 }, TimeSpan.FromHours(1))))!.IdentityProof);
    }

    [Fact]
    public async Task A_token_ends()
    {
        var tokens = new DevelopmentTokens(key, clock);
        var token = tokens.Create(Official, TimeSpan.FromHours(1));
        clock.Now += TimeSpan.FromHours(1);

        Assert.Null(await ProvenAsync(tokens, token));
    }

    [Fact]
    public async Task A_token_that_was_changed_anywhere_proves_nothing()
    {
        var tokens = new DevelopmentTokens(key, clock);
        var token = tokens.Create(Official, TimeSpan.FromHours(1));
        for (var index = 0; index < token.Length; index++)
        {
            var changed = token[..index] + (token[index] == 'A' ? 'B' : 'A') + token[(index + 1)..];
            Assert.True(await ProvenAsync(tokens, changed) is null || IsSameSignature(token, changed));
        }
    }

    [Theory]
    [InlineData("")]
    [InlineData("..")]
    [InlineData("eyJhbGciOiJub25lIn0.e30.")]
    public async Task What_is_no_token_proves_nothing(string text) =>
        Assert.Null(await ProvenAsync(new DevelopmentTokens(key, clock), text));

    [Fact]
    public async Task Another_key_proves_nothing()
    {
        var token = new DevelopmentTokens([.. key.Reverse()], clock).Create(Official, TimeSpan.FromHours(1));

        Assert.Null(await ProvenAsync(new DevelopmentTokens(key, clock), token));
    }

    [Theory]
    [InlineData("Production", true)]
    [InlineData("development", true)]
    [InlineData(null, true)]
    [InlineData("Development", false)]
    public async Task Outside_development_a_development_token_opens_nothing(string? environment, bool refused)
    {
        var configuration = new ConfigurationBuilder().AddInMemoryCollection(new Dictionary<string, string?>
        {
            ["Environment"] = environment,
            ["DevelopmentToken:Key"] = Convert.ToBase64String(key),
        }).Build();
        var token = new DevelopmentTokens(key, clock).Create(Official, TimeSpan.FromHours(1));

        var caller = await ProvenAsync(AccessRegistration.VerifierOf(configuration, clock, new Provider(clock).Tokens), token);

        Assert.Equal(refused, caller is null);
    }

    private static async Task<Caller?> ProvenAsync(ITokenVerifier verifier, string token) =>
        (await verifier.VerifyAsync(token, default)).Succeeded(out var caller, out _) ? caller : null;

    /// <summary>The last character of unpadded Base64 carries spare bits: another spelling of the same bytes.</summary>
    private static bool IsSameSignature(string token, string changed) => token[..^1] == changed[..^1];
}
