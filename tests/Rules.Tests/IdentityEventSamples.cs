using EGov.Identity.Accounts;
using EGov.Identity.Messages;
using EGov.Identity.Keys;
using EGov.Identity.Businesses;
using EGov.Identity.Mandates;
using EGov.Identity.Clients;
using EGov.Identity.Provider.Consents;
using EGov.Identity.Provider.Grants;
using EGov.Identity.Sessions;
using EGov.Platform.Access;
using EGov.Platform.Aggregates;
using static EGov.Portal.Tests.Dossiers.DossierSamples;

namespace EGov.Rules.Tests;

/// <summary>A sample of every event of the provider.</summary>
internal static class IdentityEventSamples
{
    private const string Number = "001099012345";

    private static readonly ClientSettings Portal = new(
        new("Cổng Hà Nội", "Portal of Ha Noi"),
        ["https://portal.example/callback"],
        ["https://portal.example/out"],
        ["openid", "profile"],
        ClientProofMethod.PrivateKeyJwt,
        [new("k1", "EC", "P-256", new string('x', 43), new string('y', 43))],
        "https://portal.example/ended");

    public static IReadOnlyList<IDomainEvent> All { get; } =
    [
        new AccountRegistered(Monday, Number, Number, "Nguyễn Thị An", new(1999, 2, 3), "an@example.vn", "+84912345678", 1, null, "hash"),
        new OfficeGiven(Monday, "ops", new("G01.08", [Callers.Official], "Chuyên viên", new(2026, 1, 1))),
        new OfficeTaken(Monday, "ops", "G01.08"),
        new PasswordChanged(Monday, Number, "hash", PasswordChange.Changed),
        new ContactChanged(Monday, Number, MessageChannel.Email, "an@example.vn"),
        new AuthenticatorAdded(Monday, Number, "protected"),
        new AuthenticatorRemoved(Monday, Number),
        new AuthenticatorLost(Monday, Number),
        new AuthenticatorFound(Monday, Number),
        new IdentityConfirmed(Monday, "001199000001", 2, "G01.08", "Phiếu 12/2026", "Nguyễn Thị An", new(1999, 2, 3)),
        new HandOverAsked(Monday, "001199000001", "G01.08", "Phiếu 12/2026", MessageChannel.Phone, "+84912345678"),
        new AccountHandedOver(Monday, "001199000001", "G01.08", "Phiếu 12/2026", MessageChannel.Phone, "+84912345678"),
        new PasskeyAdded(Monday, Number, new(new string('i', 43), new string('k', 103), 1, new string('h', 43), Monday, true, ["internal"])),
        new PasskeyRemoved(Monday, Number, new string('i', 43)),
        new IdentityLinked(Monday, Number, "https://eid.example", "T-17", "0100109106", "Nguyễn Thị An", new(1999, 2, 3), 2),
        new IdentityUnlinked(Monday, Number, "https://eid.example", "T-17"),
        new AccountClosed(Monday, "ops", "The person has died."),
        new SigningKeyAdded(Monday, "system", "kid", "token-1", new string('x', 43), new string('y', 43), Monday.AddDays(1)),
        new SigningKeyRetired(Monday, "system", "kid"),
        new BusinessRegistered(Monday, "ops", "0100109106", "Tập đoàn Công nghiệp - Viễn thông Quân đội", [new(Number, new(2020, 1, 1))]),
        new BusinessChanged(Monday, "ops", "Tập đoàn Viettel", [new(Number, new(2020, 1, 1), new(2026, 12, 31))]),
        new MandateGranted(Monday, Number, "0100109106", "001099054321", [MandateRights.Apply], ["1.001193"], new(2026, 1, 5), new(2026, 12, 31)),
        new MandateRevoked(Monday, Number),
        new ClientRegistered(Monday, "ops", "ha-noi", ClientKind.Portal, Portal, "registration"),
        new ClientChanged(Monday, "ops", Portal),
        new ClientDisabled(Monday, "ops"),
        new ClientEnabled(Monday, "ops"),
        new ClientSecretMade(Monday, "ops", new string('0', 64)),
        new ConsentGiven(Monday, Number, "ha-noi", ["openid", "profile"]),
        new ConsentWithdrawn(Monday, Number),
        new GrantGiven(
            Monday, Number, "ha-noi", "session", ["openid"], "self", "https://portal.example/callback", new string('c', 43), "nonce", new string('0', 64),
            Monday.AddSeconds(60), Monday, 2, ["pwd", "otp"], false),
        new CodeRedeemed(Monday, Number, new string('0', 64)),
        new TokenRefreshed(Monday, Number, new string('0', 64)),
        new GrantEnded(Monday, Number, GrantEnd.CodeReplayed),
        new SessionBegun(Monday, Number, Number, 2, ["pwd", "otp"], new string('0', 64), Monday.AddHours(10), "browser"),
        new SessionRenewed(Monday, Number, 2, ["pwd", "otp"], new string('0', 64)),
        new SessionClientJoined(Monday, Number, "web"),
        new SessionEnded(Monday, Number, SessionEnd.SignedOut),
    ];
}
