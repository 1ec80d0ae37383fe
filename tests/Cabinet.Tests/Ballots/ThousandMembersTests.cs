using System.Diagnostics;
using System.Security.Cryptography;
using EGov.Cabinet.Ballots;
using EGov.Cabinet.Closing;
using EGov.Local.Signing;
using EGov.Platform.Aggregates;
using EGov.Platform.Results;
using EGov.Platform.Signatures;
using EGov.Platform.Signatures.Signing;
using Microsoft.Extensions.DependencyInjection;
using Xunit.Abstractions;

namespace EGov.Cabinet.Tests.Ballots;

/// <summary>A ballot to a thousand members, who all answer at once.</summary>
public sealed class ThousandMembersTests(ITestOutputHelper output)
{
    [Fact]
    public Task All_hundred_and_twenty_answers_are_counted_once() => PlayAsync(120);

    [Fact]
    [Trait("Run", "long")]
    public Task All_thousand_answers_are_counted_once_and_within_a_tenth_of_a_second() => PlayAsync(1000);

    private async Task PlayAsync(int many)
    {
        using var keys = new OneKey();
        await using var cabinet = await CabinetHost.StartAsync(services: services => services.AddSingleton<ISigningKeys>(provider => keys.Of(provider)));
        var assembly = await Committee.FoundAsync(cabinet, many);
        var ballot = await assembly.OpenAsync();

        var started = Stopwatch.GetTimestamp();
        await Parallel.ForAsync(0, many, new ParallelOptions { MaxDegreeOfParallelism = 16 }, async (place, _) =>
            (await assembly.AnswerAsync(place, ballot, place % 3 == 0 ? "disagree" : "agree")).Expect(200));
        output.WriteLine($"{many} answers in {Stopwatch.GetElapsedTime(started).TotalSeconds:F1} s");
        (await assembly.CloseAsync(ballot)).Expect(200);

        var result = await assembly.ResultAsync(ballot);
        var tally = result["questions"]![0]!["tally"]!;
        var against = (many + 2) / 3;
        Assert.Equal(($"{many}", "0", $"{many - against}"), ($"{result["answered"]}", $"{tally["silent"]}", $"{tally["votes"]}"));
        Assert.Equal($"{against}", $"{tally["counts"]![1]!["votes"]}");

        var state = (await cabinet.Services.GetRequiredService<AggregateStore<Ballot, BallotEvent>>().FindAsync(Ballot.AggregateId(ballot), default))!.State;
        var answers = await cabinet.Services.GetRequiredService<BallotCounting>().ReadAsync(state, default);
        started = Stopwatch.GetTimestamp();
        var again = answers.Count();
        var took = Stopwatch.GetElapsedTime(started);
        output.WriteLine($"counted in {took.TotalMilliseconds:F2} ms");
        Assert.Equal(many - against, again[0].Votes);
        Assert.InRange(took, TimeSpan.Zero, TimeSpan.FromMilliseconds(100));
    }

    /// <summary>Certificates of their own for all members over one key: making a thousand keys is not what is measured.</summary>
    private sealed class OneKey : ISigningKeys, IDisposable
    {
        private readonly RSA key = RSA.Create(2048);
        private IServiceProvider? provider;

        public OneKey Of(IServiceProvider services)
        {
            provider = services;
            return this;
        }

        public Task<Result<SigningKey>> FindAsync(Signatory signatory, CancellationToken cancellation)
        {
            var issuing = provider!.GetRequiredService<DevelopmentAuthority>().Issuing();
            var now = provider!.GetRequiredService<TimeProvider>().GetUtcNow();
            return Task.FromResult<Result<SigningKey>>(new DevelopmentKey(DevelopmentCertificates.Signatory(signatory, issuing, now, key), issuing));
        }

        public void Dispose() => key.Dispose();
    }
}
