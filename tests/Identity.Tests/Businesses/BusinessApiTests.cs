using EGov.Identity.Tests.Mandates;

namespace EGov.Identity.Tests.Businesses;

/// <summary>Operators enter businesses; who represents one acts for it from the day to the day that is entered.</summary>
public sealed class BusinessApiTests : IAsyncLifetime
{
    private PartiesHost host = null!;

    public async Task InitializeAsync() => host = await PartiesHost.StartAsync();

    public async Task DisposeAsync() => await host.DisposeAsync();

    [Fact]
    public async Task Who_represents_a_business_by_law_acts_for_it_without_a_mandate()
    {
        (await host.RegisterAsync(PartiesHost.An)).Expect(201);

        var capacity = (await host.CapacitiesAsync(PartiesHost.An)).Single(capacity => capacity.Key == $"business:{PartiesHost.Viettel}");
        Assert.Equal(("Viettel", PartiesHost.Viettel, null, null), (capacity.Name.Vi, capacity.ActsFor, capacity.Mandate, capacity.Agency));
        Assert.Equal(["citizen"], capacity.Roles);
        Assert.Equal(["self"], (await host.CapacitiesAsync(PartiesHost.Binh)).Select(other => other.Key));
    }

    [Fact]
    public async Task Who_no_longer_represents_it_acts_for_it_no_more_and_the_successor_does()
    {
        (await host.RegisterAsync(PartiesHost.An)).Expect(201);
        var read = (await host.Operator.GetAsync($"api/identity/businesses/{PartiesHost.Viettel}")).Expect(200);
        var change = $$"""{"name":"Viettel","representatives":[{"number":"{{PartiesHost.An}}","from":"2020-01-01","until":"2026-01-04"},{"number":"{{PartiesHost.Binh}}","from":"2026-01-05"}]}""";
        (await host.Operator.PutAsync($"api/identity/businesses/{PartiesHost.Viettel}", change, read.ETag)).Expect(200);

        Assert.Equal(["self"], (await host.CapacitiesAsync(PartiesHost.An)).Select(capacity => capacity.Key));
        Assert.Equal(["self", $"business:{PartiesHost.Viettel}"], (await host.CapacitiesAsync(PartiesHost.Binh)).Select(capacity => capacity.Key));
    }

    [Fact]
    public async Task A_repeat_gives_the_same_and_another_entry_under_the_code_is_refused()
    {
        (await host.RegisterAsync(PartiesHost.An)).Expect(201);
        (await host.RegisterAsync(PartiesHost.An)).Expect(201);

        Assert.Equal("EGOV-1021", (await host.RegisterAsync(PartiesHost.Binh)).Expect(422).Code);
        Assert.Equal("IDENTITY-3304", (await host.RegisterAsync(PartiesHost.Binh, "register-2")).Expect(409).Code);
    }

    [Fact]
    public async Task What_is_wrong_is_told_field_by_field()
    {
        var answer = await host.Operator.PostAsync(
            "api/identity/businesses",
            """{"code":"0100109107","name":" ","representatives":[{"number":"12","from":"2026-02-01","until":"2026-01-01"}]}""",
            "register-1");

        Assert.Equal(["/code", "/name", "/representatives/0/number", "/representatives/0/until"], answer.Expect(400).WrongFields);
    }

    [Fact]
    public async Task A_change_of_what_was_not_read_is_refused()
    {
        (await host.RegisterAsync(PartiesHost.An)).Expect(201);
        const string change = """{"name":"Viettel","representatives":[{"number":"079185054321","from":"2020-01-01"}]}""";

        (await host.Operator.PutAsync($"api/identity/businesses/{PartiesHost.Viettel}", change)).Expect(428);
        (await host.Operator.PutAsync($"api/identity/businesses/{PartiesHost.Viettel}", change, "\"7\"")).Expect(412);
        (await host.Operator.PutAsync("api/identity/businesses/0101248141", change, "\"1\"")).Expect(404);
        (await host.Citizen(PartiesHost.An).PutAsync($"api/identity/businesses/{PartiesHost.Viettel}", change, "\"1\"")).Expect(403);
    }
}
