using System.Reflection;
using EGov.Cabinet.Errors;
using EGov.Exchange.Errors;
using EGov.Identity.Errors;
using EGov.Local.Running;
using EGov.Platform.Aggregates;
using EGov.Platform.Results;
using EGov.Platform.Storage;
using EGov.Portal.Errors;
using EGov.Reporting.Errors;

namespace EGov.Rules.Tests;

public sealed class LayeringTests
{
    [Fact]
    public void The_platform_knows_no_app() => Assert.DoesNotContain(
        typeof(PlatformJson).Assembly.GetReferencedAssemblies(),
        name => name.Name!.StartsWith("EGov.", StringComparison.Ordinal));

    [Fact]
    public void An_app_knows_only_the_platform_of_ours() => Assert.All(LocalApps.Declared, app => Assert.Equal(
        ["EGov.Platform"],
        app.Assembly.GetReferencedAssemblies().Select(name => name.Name!).Where(IsOurs)));

    [Fact]
    public void Aggregates_and_their_events_know_no_Azure_type()
    {
        var domain = LocalApps.Declared.SelectMany(app => app.Assembly.GetTypes()).Where(type =>
            typeof(IDomainEvent).IsAssignableFrom(type)
            || type.GetInterfaces().Any(each => each.IsGenericType && each.GetGenericTypeDefinition() == typeof(IAggregateState<,>)));

        Assert.All(domain, type => Assert.DoesNotContain(TypesUsedBy(type), used => used.Namespace?.Contains("Azure", StringComparison.Ordinal) == true));
    }

    [Fact]
    public void No_money_is_a_floating_point_number() => Assert.DoesNotContain(
        LocalApps.Declared.SelectMany(app => app.Assembly.GetTypes()).SelectMany(TypesUsedBy), type => type == typeof(double) || type == typeof(float));

    [Theory]
    [InlineData(typeof(IdentityErrors), @"\AIDENTITY-3\d{3}\z")]
    [InlineData(typeof(ExchangeErrors), @"\AEXCHANGE-4\d{3}\z")]
    [InlineData(typeof(CabinetErrors), @"\ACABINET-5\d{3}\z")]
    [InlineData(typeof(PortalErrors), @"\APORTAL-2\d{3}\z")]
    [InlineData(typeof(ReportingErrors), @"\AREPORTING-6\d{3}\z")]
    public void Error_codes_are_unique_and_every_error_speaks_both_languages(Type errors, string shape)
    {
        var catalogue = ErrorCatalogue.Of(errors);

        Assert.Equal(catalogue.Count, catalogue.Select(error => error.Code).Distinct().Count());
        Assert.All(catalogue, error =>
        {
            Assert.Matches(shape, error.Code);
            Assert.NotEqual(error.Detail.Vi, error.Detail.En);
        });
    }

    private static bool IsOurs(string name) =>
        name.StartsWith("EGov.", StringComparison.Ordinal) || name.StartsWith("EmbeddedFunctions", StringComparison.Ordinal);

    private static IEnumerable<Type> TypesUsedBy(Type type) =>
        type.GetProperties(All).Select(property => property.PropertyType)
            .Concat(type.GetFields(All).Select(field => field.FieldType))
            .Concat(type.GetMethods(All).SelectMany(method => method.GetParameters().Select(parameter => parameter.ParameterType).Append(method.ReturnType)));

    private const BindingFlags All = BindingFlags.Public | BindingFlags.NonPublic | BindingFlags.Instance | BindingFlags.Static | BindingFlags.DeclaredOnly;
}
