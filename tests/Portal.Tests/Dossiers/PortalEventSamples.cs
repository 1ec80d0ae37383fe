using EGov.Platform.Aggregates;
using EGov.Platform.Files;
using EGov.Platform.Files.Quarantined;
using EGov.Platform.Signatures.Verification;
using EGov.Portal.Dossiers;
using EGov.Portal.Forms;
using EGov.Portal.Payments;
using EGov.Portal.Procedures;
using static EGov.Portal.Tests.Dossiers.DossierSamples;

namespace EGov.Portal.Tests.Dossiers;

/// <summary>A sample of every event of the portal and of the platform's files.</summary>
internal static class PortalEventSamples
{
    public static IReadOnlyList<IDomainEvent> All { get; } =
    [
        Submission,
        FirstRelease.Submission,
        new DossierAssigned(Monday, "leader", "officer"),
        new DossierFeeRequested(Monday, "officer", 2, ["card"], 30_000),
        new DossierPaymentBegun(Monday, "anna", 1, 135_000),
        new DossierPaymentDeclined(Monday, "anna", 1),
        new DossierFeePaid(Monday, "anna", "SIM0001", 135_000, PaidAt: Monday.AddMinutes(-5)),
        new DossierRefundDue(Monday, "anna", "SIM0002", 135_000, 1),
        new DossierRefundPaid(Monday, "officer", 1, "SIM0002", 135_000, "UNC-0042", new DateOnly(2026, 11, 16)),
        new DossierAccepted(Monday, "officer", Monday.AddDays(7), false, Monday.AddHours(-1)),
        new DossierRefused(Monday, "officer", "reason"),
        new DossierSettlementRefused(Monday, "officer", "reason"),
        new DossierStepOpened(Monday, "system", 0, "verify", Monday.AddDays(1)),
        new DossierStepCompleted(Monday, "officer", 0, "verify", "note", Monday.AddDays(8), false, Monday.AddDays(7)),
        new DossierStepReturned(Monday, "officer", 0, "verify", "reason", Monday.AddDays(8), false, Monday.AddDays(7)),
        new DossierSupplementRequested(Monday, "officer", "reason", ["health-certificate"]),
        new DossierSupplemented(Monday, "anna", [new("health-certificate", "01a2")], Monday.AddDays(7), false, Channel.Counter),
        new DossierClosedUnsupplemented(Monday, "officer", "reason"),
        new DossierSuspended(Monday, "officer", "reason", Monday.AddDays(43)),
        new DossierResumed(Monday, "officer", Monday.AddDays(8), false, Monday.AddDays(7), 3),
        new DossierIntakeOverdue(Monday, "system", Monday),
        new DossierWaitOverdue(Monday, "system", 6, Monday),
        new DossierReasonRequested(Monday, "system", Monday.AddDays(2)),
        new DossierRescheduled(Monday, "officer", "reason", Monday.AddDays(2), Monday.AddDays(7)),
        new DossierBecameOverdue(Monday, "system", Monday),
        new DossierEscalated(Monday, "system", Monday),
        new DossierResultReturned(Monday, "officer", $"{Code}-KQ(1)", ["01a3"]),
        new DossierWithdrawn(Monday, "anna", "reason"),
        new DossierRated(Monday, "anna", 5, "comment"),
        new DossierFormIssued(Monday, "system", DossierForm.Receipt, "1/2026", "01a4"),
        new PaymentRequested(Monday, "anna", Code, 135_000),
        new PaymentAttempted(Monday, "anna", 1),
        new PaymentConfirmed(Monday, "simulated", "SIM0001"),
        new PaymentFailed(Monday, "simulated", 1, PaymentFailure.Refused),
        new PaymentIncidentNoted(Monday, "simulated", 1, "SIM0002", 135_000, PaymentIncidentKind.Surplus),
        new FileUploaded(Monday, "anna", "person-anna", "paper.pdf", "application/pdf", 598, new string('0', 64), $"{new string('0', 64)}-019a0000000070008000000000000000", Monday.AddHours(72)),
        new FileVerified(Monday, "system", new(Monday, 1, SignatureConclusion.Valid, new string('2', 64))),
        new FileExpired(Monday, "system"),
        new FileQuarantined(
            Monday, "anna", "person-anna", "paper.pdf", "application/pdf", 598, new string('0', 64), "EGOV-1150", "The PDF file is damaged or not well-formed.", new string('1', 64), Monday.AddDays(30)),
        new QuarantineEnded(Monday.AddDays(30), "system"),
        new FileAttached(Monday, "anna", $"dossier-{Code}"),
    ];
}
