using EGov.Platform.Proof;
using EGov.Platform.Signatures;
using EGov.Platform.Signatures.Signing;
using EGov.Platform.Signatures.Trust;
using EGov.Platform.Tests.Signatures;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging.Abstractions;

namespace EGov.Platform.Tests.Proof;

/// <summary>A stamp says of which digest it is and when it was made, and whoever checks it says whom they trust for that.</summary>
public sealed class StampVerifierTests : IDisposable
{
    private static readonly string Hash = ProofHash.Of("what is stamped"u8);

    private readonly SigningFixture signing = new();

    public void Dispose() => signing.Dispose();

    [Fact]
    public async Task With_the_authoritys_root_it_is_traced()
    {
        var proof = await Verifier().VerifyAsync(StampOf(Hash), Hash, [], SigningFixture.Start, default);

        Assert.Equal((null, SigningFixture.Start, true), (proof.Fault, proof.At, proof.IsTraced));
        Assert.Equal("EGov development time-stamp authority", proof.Authority);
    }

    [Fact]
    public async Task An_apps_verifier_trusts_the_folder_that_is_configured()
    {
        var settings = new ConfigurationBuilder().AddInMemoryCollection([new(FolderTrustStore.Setting, signing.Authority.TrustFolder)]).Build();
        var services = new ServiceCollection().AddSingleton<TimeProvider>(signing.Clock).AddLogging();
        services.AddSignatures(settings);
        await using var app = services.BuildServiceProvider();

        Assert.True((await app.GetRequiredService<StampVerifier>().VerifyAsync(StampOf(Hash), Hash, [], null, default)).IsTraced);
        Assert.NotNull(app.GetRequiredService<ProofStamper>());
    }

    [Fact]
    public async Task Without_roots_it_holds_and_nobody_is_traced()
    {
        var proof = await StampVerifier.Of(null, signing.Clock).VerifyAsync(StampOf(Hash), Hash, [], null, default);

        Assert.Equal((null, false), (proof.Fault, proof.IsTraced));
    }

    [Fact]
    public async Task What_is_of_something_else_or_damaged_or_by_a_stranger_does_not_hold()
    {
        using var stranger = new SigningFixture();
        var (stamp, other) = (StampOf(Hash), ProofHash.Of("other"u8));

        Assert.Equal(StampFault.OtherContent, await FaultOfAsync(stamp, other));
        Assert.Equal(StampFault.OtherContent, await FaultOfAsync(stamp, "no digest"));
        Assert.Equal(StampFault.Unreadable, await FaultOfAsync(stamp with { Sha256 = other }, Hash));
        Assert.Equal(StampFault.Unreadable, await FaultOfAsync(stamp with { Token = stamp.Token + " " }, Hash));
        Assert.Equal(StampFault.Unreadable, await FaultOfAsync(ProofStamp.Of(new byte[40]), Hash));
        Assert.Equal(StampFault.Authority, await FaultOfAsync(ProofStamp.Of(stranger.Authority.Stamp(Convert.FromHexString(Hash), null)), Hash));
    }

    [Fact]
    public async Task A_changed_bit_anywhere_makes_none_that_says_anything_else()
    {
        var token = StampOf(Hash).Read()!;
        var whole = await Verifier().VerifyAsync(token, Hash, [], null, default);
        for (var place = 0; place < token.Length; place += 7)
        {
            var changed = token.ToArray();
            changed[place] ^= 0x10;
            var proof = await Verifier().VerifyAsync(changed, Hash, [], null, default);
            Assert.True(proof.Fault is not null || (proof.At, proof.Authority) == (whole.At, whole.Authority), $"byte {place}");
        }
    }

    [Fact]
    public async Task Its_time_is_held_to_the_present_and_to_what_it_stamps()
    {
        var stamp = StampOf(Hash);

        Assert.Null(await FaultOfAsync(stamp, Hash, SigningFixture.Start + StampVerifier.ClocksDiffer));
        Assert.Equal(StampFault.Early, await FaultOfAsync(stamp, Hash, SigningFixture.Start + StampVerifier.ClocksDiffer + TimeSpan.FromSeconds(1)));
        Assert.Equal(StampFault.Early, await FaultOfAsync(stamp, Hash, DateTimeOffset.MaxValue));
        Assert.Null(await FaultOfAsync(stamp, Hash, DateTimeOffset.MinValue));
        signing.Clock.Now = SigningFixture.Start - StampVerifier.ClocksDiffer - TimeSpan.FromSeconds(1);
        Assert.Equal(StampFault.Future, await FaultOfAsync(stamp, Hash));
    }

    [Fact]
    public async Task The_certificates_behind_stamps_are_given_once_and_can_be_read()
    {
        var (first, second) = (StampOf(Hash), StampOf(ProofHash.Of("second"u8)));

        var certificates = await Verifier().CertificatesAsync([(first, Hash), (second, ProofHash.Of("second"u8))], default);

        Assert.Equal(3, certificates.Count);
        Assert.All(certificates, certificate => Assert.Equal(certificate, ProofCertificate.Of(certificate.Read()!)));
        Assert.Null(ProofCertificate.Of(new byte[] { 1, 2, 3 }).Read());
        Assert.Null((certificates[0] with { Sha256 = certificates[1].Sha256 }).Read());
    }

    [Fact]
    public async Task A_token_that_is_asked_for_is_one_of_the_digest_or_there_is_none_yet()
    {
        Assert.Null(await FaultOfAsync(ProofStamp.Of((await StamperOf(digest => signing.Authority.Stamp(digest, null)).StampAsync(Hash, "it", default))!), Hash));
        Assert.Null(await StamperOf(_ => signing.Authority.Stamp(new byte[32], null)).StampAsync(Hash, "it", default));
        Assert.Null(await StamperOf(_ => throw new SignatureServiceException("away")).StampAsync(Hash, "it", default));
        Assert.Null(await StamperOf(_ => throw new TaskCanceledException()).StampAsync(Hash, "it", default));
    }

    private StampVerifier Verifier() => StampVerifier.Of(signing.Authority.TrustFolder, signing.Clock);

    private ProofStamp StampOf(string hash) => ProofStamp.Of(signing.Authority.Stamp(Convert.FromHexString(hash), null));

    private async Task<StampFault?> FaultOfAsync(ProofStamp stamp, string hash, DateTimeOffset? since = null) =>
        (await Verifier().VerifyAsync(stamp, hash, [], since, default)).Fault;

    private ProofStamper StamperOf(Func<ReadOnlyMemory<byte>, ReadOnlyMemory<byte>> stamp) =>
        new(new Answering(stamp), Verifier(), NullLogger<ProofStamper>.Instance);

    private sealed class Answering(Func<ReadOnlyMemory<byte>, ReadOnlyMemory<byte>> stamp) : ITimestampAuthority
    {
        public async Task<ReadOnlyMemory<byte>> StampAsync(ReadOnlyMemory<byte> sha256, CancellationToken cancellation)
        {
            await Task.Yield();
            return stamp(sha256);
        }
    }
}
