using EGov.Exchange.Systems;
using EGov.Exchange.Systems.Units;
using EGov.Platform.Aggregates;

namespace EGov.Rules.Tests;

/// <content>Of connected systems and the units that they register.</content>
internal static partial class ExchangeEventSamples
{
    private static UnitDetails HealthDepartment => new("000.00.13.H41", "H41", "Sở Y tế", "17", "syt@nghean.example", "0912345678", "02383844528");

    public static IReadOnlyList<IDomainEvent> Systems =>
    [
        new SystemRegistered(
            Monday, "ops", "000.00.00.H41", "H41", new("Trục liên thông, tỉnh Nghệ An", ["10.41.0.0/16"], [new string('0', 64)], true), [1, 2, 3], "registration"),
        new SystemChanged(Monday, "ops", new("Trục liên thông, tỉnh Nghệ An", [], [], true)),
        new SystemPushChanged(Monday, "lead", "https://nghean.example/hook", true, [1, 2, 3], PushedContent.Packet, Monday.AddDays(1)),
        new SystemSecretRenewed(Monday, "ops", [1, 2, 3], Monday.AddDays(7)),
        new SystemDisabled(Monday, "ops"),
        new SystemEnabled(Monday, "ops"),
        new UnitRegistered(Monday, "000.00.00.H41", "H41.13", "H41", HealthDepartment),
        new UnitChanged(Monday, "000.00.00.H41", HealthDepartment with { Name = "Sở Y tế tỉnh Nghệ An" }),
        new UnitEnded(Monday, "000.00.00.H41", new(2026, 1, 4)),
    ];
}
