using 'main.bicep'

// National load. What is left empty here (domain, alertMail, choices) only the operator knows; docs/azure.md has the order.
param environmentName = 'prod'
param pagesLocation = 'eastasia'
param domain = ''
param alertMail = []
param private = true
param addressSpace = '10.20.0.0/20'
param zones = true
param locked = true
param publishers = []
param scales = {
  portal: { instanceMemory: 4096, mostInstances: 300, requestsPerInstance: 200, alwaysReady: 6 }
  identity: { instanceMemory: 2048, mostInstances: 200, requestsPerInstance: 100, alwaysReady: 4 }
  exchange: { instanceMemory: 4096, mostInstances: 200, requestsPerInstance: 50, alwaysReady: 4 }
}
param cosmos = {
  serverless: false
  furtherRegions: []
  backup: 'Continuous30Days'
  mostThroughput: {
    aggregates: 40000
    events: 40000
    views: 40000
    claims: 20000
    audit: 20000
    'audit-inbox': 20000
    leases: 4000
  }
  otherThroughput: 4000
}
param bus = { sku: 'Premium', capacity: 2 }
param scheduler = { sku: 'Dedicated', capacity: 3 }
param files = { redundancy: 'Standard_ZRS', recoveryDays: 35, archiveDays: 365 }
param frontDoor = { sku: 'Premium_AzureFrontDoor', firewall: 'Prevention', requestsPerMinute: 3000 }
param pagesSku = 'Standard'
param watch = {
  retentionDays: 180
  dailyGigabytes: -1
  slowMilliseconds: 2000
  mostErrorPercent: 1
  mostWaitingMessages: 10000
  monthlyBudget: 30000
  budgetFrom: '2026-12-01'
}
param choices = { all: {} }
param fromVault = { portal: ['Files__MasterKey'], identity: ['Files__MasterKey'], exchange: ['Files__MasterKey'] }
