@description('What may be spent in a month before somebody is told. Nothing is turned off.')
param name string

@description('In the currency of the subscription.')
@minValue(1)
param amount int

@description('The first of a month, from which it is counted. It cannot be changed afterwards.')
param startDate string
param actionGroup string

var warnings = [
  { name: 'half', percent: 50, kind: 'Actual' }
  { name: 'most', percent: 90, kind: 'Actual' }
  { name: 'foreseen', percent: 100, kind: 'Forecasted' }
]

resource budget 'Microsoft.Consumption/budgets@2024-08-01' = {
  name: name
  properties: {
    category: 'Cost'
    amount: amount
    timeGrain: 'Monthly'
    timePeriod: { startDate: startDate }
    notifications: toObject(warnings, each => each.name, each => {
      enabled: true
      operator: 'GreaterThan'
      threshold: each.percent
      thresholdType: each.kind
      contactEmails: []
      contactGroups: [actionGroup]
    })
  }
}
