using EGov.Platform.Access;
using EGov.Platform.Errors;
using EGov.Platform.Results;
using EGov.Platform.Tests.Time;

namespace EGov.Platform.Tests.Access;

/// <summary>What the guard learns from the identity provider, how soon, and what it does without it.</summary>
public sealed class ProviderAnswersTests
{
    private readonly TestClock clock = new(new(2026, 11, 16, 2, 0, 0, TimeSpan.Zero));
    private readonly Provider provider;
    private readonly IdentityTokens tokens;

    public ProviderAnswersTests()
    {
        provider = new(clock);
        tokens = provider.Tokens;
    }

    [Theory]
    [InlineData("s1")]
    [InlineData("g1")]
    public async Task A_token_ends_with_its_session_or_grant_within_three_seconds(string ended)
    {
        Assert.Null(await RefusedAsync());
        provider.Ended.Add(ended);

        clock.Now += TimeSpan.FromSeconds(3);

        Assert.Equal(PlatformErrors.NotSignedIn, await RefusedAsync());
    }

    [Fact]
    public async Task The_end_of_another_session_ends_no_token()
    {
        provider.Ended.Add("s2");

        Assert.Null(await RefusedAsync());
    }

    [Fact]
    public async Task The_provider_is_asked_every_three_seconds_at_most_and_only_when_somebody_comes()
    {
        for (var second = 0; second < 30; second++)
        {
            Assert.Null(await RefusedAsync());
            clock.Now += TimeSpan.FromSeconds(1);
        }

        clock.Now += TimeSpan.FromMinutes(5);

        Assert.Equal((10, 1), (provider.AskedForSessions, provider.AskedForKeys));
    }

    [Fact]
    public async Task Of_many_who_come_at_once_one_asks()
    {
        var held = new TaskCompletionSource();
        provider.Hold = held.Task;
        var token = provider.TokenOf();
        var all = Enumerable.Range(0, 50).Select(_ => tokens.VerifyAsync(token, default).AsTask()).ToList();
        held.SetResult();

        Assert.All(await Task.WhenAll(all), result => Assert.True(result.Succeeded(out _, out _)));
        Assert.Equal((1, 1), (provider.AskedForSessions, provider.AskedForKeys));
    }

    [Fact]
    public async Task Who_does_not_wait_ends_the_question_for_nobody_else()
    {
        var held = new TaskCompletionSource();
        provider.Hold = held.Task;
        using var impatient = new CancellationTokenSource();
        var gone = tokens.VerifyAsync(provider.TokenOf(), impatient.Token).AsTask();
        var patient = tokens.VerifyAsync(provider.TokenOf(), default).AsTask();
        await impatient.CancelAsync();
        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => gone);
        held.SetResult();

        Assert.True((await patient).Succeeded(out _, out _));
    }

    [Fact]
    public async Task Without_the_provider_tokens_are_good_for_thirty_seconds_more_and_then_nobody_guesses()
    {
        Assert.Null(await RefusedAsync());
        provider.IsSilent = true;

        clock.Now += TimeSpan.FromSeconds(29);
        Assert.Null(await RefusedAsync());

        clock.Now += TimeSpan.FromSeconds(1);
        Assert.Equal(PlatformErrors.IdentityUnavailable, await RefusedAsync());

        provider.IsSilent = false;
        clock.Now += TimeSpan.FromSeconds(3);
        Assert.Null(await RefusedAsync());
    }

    [Fact]
    public async Task A_provider_that_was_never_there_proves_nobody_and_refuses_nobody()
    {
        provider.IsSilent = true;

        Assert.Equal(PlatformErrors.IdentityUnavailable, await RefusedAsync());
        Assert.Equal(PlatformErrors.IdentityUnavailable, await RefusedAsync());
        Assert.Equal(1, provider.AskedForKeys);
    }

    [Fact]
    public async Task A_new_key_is_taken_at_once_and_the_old_one_stays_good_while_it_is_published()
    {
        var old = provider.TokenOf();
        Assert.Null(await RefusedAsync(old));
        clock.Now += TimeSpan.FromSeconds(10);
        provider.Rotate("k2");

        Assert.Null(await RefusedAsync());
        Assert.Null(await RefusedAsync(old));
    }

    [Fact]
    public async Task A_withdrawn_key_proves_nothing_after_ten_minutes()
    {
        Assert.Null(await RefusedAsync());
        var key = provider.Key;
        provider.Rotate("k2");
        provider.Withdraw("k1");
        clock.Now += TimeSpan.FromMinutes(10);

        Assert.Equal(PlatformErrors.NotSignedIn, await RefusedAsync(provider.TokenOf(key: key)));
    }

    [Fact]
    public async Task Invented_keys_make_nobody_ask_more_often_than_every_ten_seconds()
    {
        for (var second = 0; second < 20; second++)
        {
            Assert.Equal(PlatformErrors.NotSignedIn, await RefusedAsync(provider.TokenOf(key: Provider.KeyOf($"x{second}"))));
            clock.Now += TimeSpan.FromSeconds(1);
        }

        Assert.Equal(2, provider.AskedForKeys);
        Assert.Equal(0, provider.AskedForSessions);
    }

    [Fact]
    public async Task Whether_an_unknown_key_is_the_providers_nobody_guesses_while_it_is_silent()
    {
        Assert.Null(await RefusedAsync());
        provider.IsSilent = true;
        clock.Now += TimeSpan.FromSeconds(10);

        Assert.Equal(PlatformErrors.IdentityUnavailable, await RefusedAsync(provider.TokenOf(key: Provider.KeyOf("k2"))));
        Assert.Null(await RefusedAsync());
    }

    [Theory]
    [InlineData("nothing")]
    [InlineData("[]")]
    [InlineData("{\"keys\":7}")]
    public async Task What_is_no_set_of_keys_is_no_answer(string set)
    {
        provider.KeySet = set;

        Assert.Equal(PlatformErrors.IdentityUnavailable, await RefusedAsync());
    }

    [Fact]
    public async Task A_set_of_keys_without_end_is_no_answer()
    {
        provider.KeySet = $$"""{"keys":[],"more":"{{new string('a', 70_000)}}"}""";

        Assert.Equal(PlatformErrors.IdentityUnavailable, await RefusedAsync());
    }

    [Theory]
    [InlineData("""{"kty":"oct","k":"AAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAA","kid":"k1"}""")]
    [InlineData("""{"kty":"EC","crv":"P-384","x":"AA","y":"AA","kid":"k1"}""")]
    [InlineData("""{"kty":"EC","crv":"P-256","x":"AA","y":"AA","kid":"k1","use":"enc"}""")]
    [InlineData("""{"kty":"EC","crv":"P-256","x":"AA","y":"AA","kid":"k1","alg":"ES384"}""")]
    [InlineData("""{"kty":"EC","crv":"P-256","x":"AA","y":"AA","kid":"k1"}""")]
    public async Task Keys_of_other_kinds_and_broken_ones_prove_nothing(string key)
    {
        provider.KeySet = $$"""{"keys":[{{key}}]}""";

        Assert.Equal(PlatformErrors.NotSignedIn, await RefusedAsync());
    }

    private async Task<ErrorDefinition?> RefusedAsync(string? token = null) =>
        (await tokens.VerifyAsync(token ?? provider.TokenOf(), default)).Succeeded(out _, out var error) ? null : error.Definition;
}
